import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, ofReferral } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

/** What a service asked about a referral: a field of the checklist by its id, or words. Append-only. */
export const referralQuestions = pgTable(
  "referral_questions",
  {
    ...ofReferral(),
    id: uuid().notNull(),
    fieldId: text(),
    question: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    signature: text().notNull(),
    askedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId, table.id] }),
    foreignKey({
      name: "referral_questions_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
  ],
);

/** The practice's answer to one question; one for each question, never changed. */
export const referralAnswers = pgTable(
  "referral_answers",
  {
    ...ofReferral(),
    questionId: uuid().notNull(),
    answer: text().notNull(),
    /** The answer as the field holds it, where a field was asked about. */
    value: jsonb(),
    answeredBy: uuid()
      .notNull()
      .references(() => users.id),
    signature: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId, table.questionId] }),
    foreignKey({
      name: "referral_answers_question",
      columns: [table.organisationId, table.referralId, table.questionId],
      foreignColumns: [referralQuestions.organisationId, referralQuestions.referralId, referralQuestions.id],
    }),
  ],
);
