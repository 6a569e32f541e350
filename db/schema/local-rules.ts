import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";
import { organisations } from "./organisations";
import { roles, users } from "./users";

/** What an organisation can rule on: the checklist fact that a local rule answers beforehand. */
export const localRuleSubjects = ["local_mri_access"] as const;
export type LocalRuleSubject = (typeof localRuleSubjects)[number];

/** One local rule with the days it holds for. A rule is ended, never edited. */
export const localRules = pgTable(
  "local_rules",
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    subject: text({ enum: localRuleSubjects }).notNull(),
    role: text({ enum: roles }).notNull(),
    answer: text({ enum: ["yes", "no"] }).notNull(),
    startsOn: date({ mode: "string" }).notNull(),
    /** The last day it holds; open-ended when null. */
    endsOn: date({ mode: "string" }),
    source: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
    endedBy: uuid().references(() => users.id),
  },
  (table) => [
    oneOf("local_rules_subject", "subject", localRuleSubjects),
    oneOf("local_rules_role", "role", roles),
    check("local_rules_days", sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    // Serves: the rules that hold for an organisation on a day.
    index("local_rules_of_organisation").on(table.organisationId, table.startsOn),
  ],
);
