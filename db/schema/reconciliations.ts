import { date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";

export const reconciliationSides = ["practice", "service"] as const;

/** The reconciliation line of one organisation on one day: `sent` is always decided + waiting + lost. */
export const reconciliations = pgTable(
  "reconciliations",
  {
    organisationId: organisationId(),
    onDate: date({ mode: "string" }).notNull(),
    side: text({ enum: reconciliationSides }).notNull(),
    sent: integer().notNull(),
    received: integer().notNull(),
    decided: integer().notNull(),
    waiting: integer().notNull(),
    lost: integer().notNull(),
    /** The oldest of what is lost, at most twenty. */
    lostIds: uuid().array().notNull().default([]),
    madeAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.onDate, table.side] })],
);
