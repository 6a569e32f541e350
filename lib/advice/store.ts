import { and, asc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import {
  adviceMessages,
  adviceRequests,
  organisations,
  patients,
  receivingServices,
  type ServiceKind,
  users,
} from "@/db/schema";
import { type RowPosition, rowsAfter } from "@/lib/platform/list-page";

export type AdviceRow = typeof adviceRequests.$inferSelect;
type Named = Pick<AdviceRow, "organisationId" | "id" | "receivingOrganisationId">;

export async function insertOnce(tx: Tx, row: typeof adviceRequests.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(adviceRequests)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: adviceRequests.id });
  return inserted.length === 1;
}

export async function find(tx: Tx, requestId: string): Promise<AdviceRow | undefined> {
  const [row] = await tx.select().from(adviceRequests).where(eq(adviceRequests.id, requestId));
  return row;
}

export async function lock(tx: Tx, requestId: string): Promise<AdviceRow | undefined> {
  const [row] = await tx.select().from(adviceRequests).where(eq(adviceRequests.id, requestId)).for("update");
  return row;
}

export async function update(
  tx: Tx,
  request: Named,
  changes: Partial<typeof adviceRequests.$inferInsert>,
): Promise<void> {
  await tx
    .update(adviceRequests)
    .set(changes)
    .where(and(eq(adviceRequests.organisationId, request.organisationId), eq(adviceRequests.id, request.id)));
}

/** Adds to a thread whose request is locked or new. */
export async function append(
  tx: Tx,
  request: Named,
  message: Omit<
    typeof adviceMessages.$inferInsert,
    "organisationId" | "requestId" | "receivingOrganisationId" | "position"
  >,
): Promise<void> {
  const thread = await messagesOf(tx, request);
  await tx.insert(adviceMessages).values({
    ...message,
    organisationId: request.organisationId,
    requestId: request.id,
    receivingOrganisationId: request.receivingOrganisationId,
    position: thread.length + 1,
  });
}

export function messagesOf(tx: Tx, request: Named) {
  const { position, body, signature, at, byOrganisationId } = adviceMessages;
  return tx
    .select({ position, body, signature, at, byOrganisationId })
    .from(adviceMessages)
    .where(
      and(
        eq(adviceMessages.organisationId, request.organisationId),
        eq(adviceMessages.requestId, request.id),
      ),
    )
    .orderBy(asc(position));
}

/** Who asked, who was asked, and with whom it is now. */
export async function namesOf(tx: Tx, request: AdviceRow) {
  const owners = alias(organisations, "owners");
  const [row] = await tx
    .select({
      serviceName: receivingServices.name,
      practiceName: organisations.name,
      ownerName: sql<string>`coalesce(${users.displayName} || ', ', '') || ${owners.name}`,
    })
    .from(receivingServices)
    .innerJoin(organisations, eq(organisations.id, sql`${request.organisationId}::uuid`))
    .innerJoin(owners, eq(owners.id, sql`${request.ownerOrganisationId}::uuid`))
    .leftJoin(users, eq(users.id, sql`${request.ownerUserId}::uuid`))
    .where(eq(receivingServices.id, request.serviceId));
  return row ?? { serviceName: "", practiceName: "", ownerName: "" };
}

/** Whose threads: those that a practice began, or those of one kind of an organisation's services. */
export interface AdviceOf {
  readonly organisationId: string;
  readonly kind: ServiceKind | undefined;
}

const openOf = ({ organisationId, kind }: AdviceOf) =>
  and(
    kind
      ? and(eq(adviceRequests.receivingOrganisationId, organisationId), eq(adviceRequests.kind, kind))
      : eq(adviceRequests.organisationId, organisationId),
    ne(adviceRequests.nextStep, "none"),
  );

/** How many of the open threads wait on that side. */
export function countWaitingOn(tx: Tx, of: AdviceOf): Promise<number> {
  return tx.$count(
    adviceRequests,
    and(openOf(of), eq(adviceRequests.ownerOrganisationId, of.organisationId)),
  );
}

/** Open threads, soonest due first. */
export function openFor(
  tx: Tx,
  of: AdviceOf,
  { size, after }: { readonly size: number; readonly after?: RowPosition | undefined },
) {
  const { id, consultationId, status, askedAt, dueAt, nextStep, summary, ownerOrganisationId } =
    adviceRequests;
  return tx
    .select({
      id,
      consultationId,
      status,
      askedAt,
      dueAt,
      nextStep,
      summary,
      ownerOrganisationId,
      question: sql<string>`(select body from advice_messages m where m.organisation_id = ${adviceRequests.organisationId}
        and m.request_id = ${adviceRequests.id} and m.position = 1)`,
      serviceName: receivingServices.name,
      practiceName: organisations.name,
      // Only the practice's own patients are found.
      patient: {
        title: patients.title,
        givenName: patients.givenName,
        familyName: patients.familyName,
      },
    })
    .from(adviceRequests)
    .innerJoin(receivingServices, eq(receivingServices.id, adviceRequests.serviceId))
    .innerJoin(organisations, eq(organisations.id, adviceRequests.organisationId))
    .leftJoin(
      patients,
      and(
        eq(patients.organisationId, adviceRequests.organisationId),
        eq(patients.id, adviceRequests.patientId),
      ),
    )
    .where(and(openOf(of), rowsAfter(dueAt, id, after)))
    .orderBy(asc(dueAt), asc(id))
    .limit(size);
}
