import { sql } from "drizzle-orm";
import { check, pgTable, real, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { organisations } from "./organisations";
import { users } from "./users";

/** What an organisation prints on top of its letters. One without a row prints its name and address everywhere. */
export const letterheads = pgTable(
  "letterheads",
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    /** A PNG that was drawn anew on upload, in base64; null: none. */
    logo: text(),
    logoWidthMm: real(),
    logoHeightMm: real(),
    /** Groups of letters for headed paper: the space on top stays free. */
    omittedOn: text().array().notNull().default([]),
    changedBy: uuid()
      .notNull()
      .references(() => users.id),
    changedAt: instant().notNull(),
  },
  (table) => [
    check(
      "letterheads_logo_whole",
      sql`num_nulls(${table.logo}, ${table.logoWidthMm}, ${table.logoHeightMm}) in (0, 3)`,
    ),
    check("letterheads_logo_small", sql`length(${table.logo}) <= 32768`),
  ],
);
