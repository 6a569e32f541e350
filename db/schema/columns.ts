import { sql } from "drizzle-orm";
import { check, timestamp, uuid } from "drizzle-orm/pg-core";

/** An instant, stored with time zone. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** The organisation whose record a row is; first in every key and index of a patient-bearing table. */
export const organisationId = () => uuid().notNull();

/** The referral that a row is about, and the organisation that receives it. */
export const ofReferral = () => ({
  organisationId: organisationId(),
  referralId: uuid().notNull(),
  receivingOrganisationId: uuid().notNull(),
});

/** CHECK that a text column holds one of a tuple's values. The tuple is code of ours, never input. */
export function oneOf(name: string, column: string, values: readonly string[]) {
  const list = values.map((value) => `'${value}'`).join(", ");
  return check(name, sql.raw(`"${column}" in (${list})`));
}
