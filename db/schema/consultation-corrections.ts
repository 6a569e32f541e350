import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
import { consultations } from "./consultations";
import { users } from "./users";

/** Answers that came after a consultation was completed: dated, signed, with why. Append-only; the latest holds. */
export const consultationCorrections = pgTable(
  "consultation_corrections",
  {
    organisationId: organisationId(),
    consultationId: uuid().notNull(),
    position: integer().notNull(),
    fieldId: text().notNull(),
    value: jsonb().notNull(),
    /** What it was for, such as the question of a service. */
    because: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => users.id),
    signature: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.consultationId, table.position] }),
    foreignKey({
      name: "consultation_corrections_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
    check(
      "consultation_corrections_signed",
      sql`length(btrim(${table.signature})) > 0 and length(btrim(${table.because})) > 0`,
    ),
  ],
);
