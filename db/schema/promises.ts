import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, organisationId } from "./columns";
import { patients } from "./patients";
import { users } from "./users";

export const promiseKinds = ["ring_patient", "safety_net", "other"] as const;

/** Something a clinician promised a patient, with a date. Kept or explained, never dropped. */
export const promises = pgTable(
  "promises",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    patientId: uuid().notNull(),
    consultationId: uuid(),
    kind: text({ enum: promiseKinds }).notNull(),
    what: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => users.id),
    madeAt: instant().notNull(),
    ownerUserId: uuid()
      .notNull()
      .references(() => users.id),
    dueAt: instant().notNull(),
    keptAt: instant(),
    keptBy: uuid().references(() => users.id),
    keptNote: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    foreignKey({
      name: "promises_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("promises_kind", "kind", promiseKinds),
    // Serves: a clinician's open promises, soonest first; keyset on (due_at, id).
    index("promises_open")
      .on(table.organisationId, table.ownerUserId, table.dueAt, table.id)
      .where(sql`kept_at is null`),
  ],
);

/** Why a clinician signed out with promises still open. */
export const signOutReasons = pgTable(
  "sign_out_reasons",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    openCount: integer().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
