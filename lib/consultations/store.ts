import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consultations, patients, users } from "@/db/schema";
import { statement, told } from "@/db/statement";

/** What is recorded in a consultation, and what the rules said of it. */
const recorded = {
  id: consultations.id,
  patientId: consultations.patientId,
  status: consultations.status,
  consultedOn: consultations.consultedOn,
  answers: consultations.answers,
  chosenTests: consultations.chosenTests,
  chosenMedicines: consultations.chosenMedicines,
  takenOver: consultations.takenOver,
  revision: consultations.revision,
  urgency: consultations.urgency,
  rulesVersion: consultations.rulesVersion,
  findings: consultations.findings,
  rulesChanges: consultations.rulesChanges,
  startedAt: consultations.startedAt,
};

const columns = {
  ...recorded,
  authorId: consultations.authorId,
  authorName: users.displayName,
  updatedAt: consultations.updatedAt,
  completedAt: consultations.completedAt,
  snapshot: consultations.snapshot,
};

const one = (organisationId: string, consultationId: string) =>
  and(eq(consultations.organisationId, organisationId), eq(consultations.id, consultationId));

/** The same as told to a statement. */
const toldOne = and(
  eq(consultations.organisationId, sql.placeholder("organisationId")),
  eq(consultations.id, sql.placeholder("consultationId")),
);

export async function insert(tx: Tx, row: typeof consultations.$inferInsert): Promise<void> {
  await tx.insert(consultations).values(row);
}

/** One consultation, or `undefined` where the practice has no such consultation. */
export async function find(tx: Tx, organisationId: string, consultationId: string) {
  const [row] = await tx
    .select(columns)
    .from(consultations)
    .innerJoin(users, eq(users.id, consultations.authorId))
    .where(one(organisationId, consultationId));
  return row;
}

const lockOne = statement((db) =>
  db
    .select({
      ...recorded,
      patient: { dateOfBirth: patients.dateOfBirth, sexAtBirth: patients.sexAtBirth },
    })
    .from(consultations)
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, consultations.organisationId),
        eq(patients.id, consultations.patientId),
      ),
    )
    .where(toldOne)
    .for("update", { of: consultations }),
);

/**
 * What is recorded in one consultation, with what the rules need to know of its patient, locked until the transaction
 * ends: whoever saves next waits and sees the result.
 */
export async function lock(tx: Tx, organisationId: string, consultationId: string) {
  const [row] = await lockOne(tx, { organisationId, consultationId });
  return row;
}

export async function update(
  tx: Tx,
  organisationId: string,
  consultationId: string,
  changes: Partial<typeof consultations.$inferInsert>,
): Promise<void> {
  await tx.update(consultations).set(changes).where(one(organisationId, consultationId));
}

const saved = [
  "answers",
  "chosenTests",
  "chosenMedicines",
  "takenOver",
  "revision",
  "urgency",
  "rulesVersion",
  "findings",
  "rulesChanges",
  "updatedAt",
] as const;

type Saved = Required<Pick<typeof consultations.$inferInsert, (typeof saved)[number]>>;

const saveOne = statement((db) => db.update(consultations).set(told(consultations, saved)).where(toldOne));

/** What each save writes: all that is answered and chosen in a consultation, and what the rules say of it. */
export async function save(
  tx: Tx,
  organisationId: string,
  consultationId: string,
  content: Saved,
): Promise<void> {
  await saveOne(tx, { organisationId, consultationId, ...content });
}
