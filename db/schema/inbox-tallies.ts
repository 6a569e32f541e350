import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { organisationId } from "./columns";
import { serviceKinds } from "./receiving-services";

/**
 * What moved in and out of the inboxes of a receiving organisation, as +1 and -1; their sum is how many an inbox
 * holds. A trigger writes them with each move and nobody else does. Only ever added to, so that nobody who decides
 * waits for another; the worker folds them. Holds nothing of a patient.
 */
export const inboxTallies = pgTable(
  "inbox_tallies",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The receiving organisation. */
    organisationId: organisationId(),
    kind: text({ enum: serviceKinds }).notNull(),
    waitsOnUs: boolean().notNull(),
    /** Who took it; null while it is the team's, or waits on the other side. */
    ownerUserId: uuid(),
    delta: integer().notNull(),
  },
  (table) => [
    check("inbox_tallies_owner", sql`${table.waitsOnUs} or ${table.ownerUserId} is null`),
    // Serves: how many the views of an inbox hold.
    index("inbox_tallies_of_service").on(table.organisationId, table.kind),
  ],
);
