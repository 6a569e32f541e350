import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
import { organisations } from "./organisations";
import { patients } from "./patients";
import { users } from "./users";

/** Somebody without a relationship opened a patient's record, and said why. The patient's practice answers for it. */
export const emergencyAccesses = pgTable(
  "emergency_accesses",
  {
    /** The practice whose record was opened. */
    organisationId: organisationId(),
    id: uuid().primaryKey(),
    patientId: uuid().notNull(),
    openedBy: uuid()
      .notNull()
      .references(() => users.id),
    openedForOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** Name, profession and registration as they stood. */
    signature: text().notNull(),
    reason: text().notNull(),
    openedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    reviewedBy: uuid().references(() => users.id),
    reviewedAt: instant(),
    reviewNote: text(),
  },
  (table) => [
    foreignKey({
      name: "emergency_accesses_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    check("emergency_accesses_reason", sql`length(btrim(${table.reason})) >= 10`),
    // Serves: what waits for the privacy lead of a practice, newest first.
    index("emergency_accesses_of_practice").on(table.organisationId, table.openedAt),
    // Serves: who opened this patient's record in an emergency.
    index("emergency_accesses_of_patient").on(table.organisationId, table.patientId),
  ],
);
