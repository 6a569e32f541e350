import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

const ofReferral = () => ({
  organisationId: organisationId(),
  referralId: uuid().notNull(),
  receivingOrganisationId: uuid().notNull(),
});

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

export const decisionKinds = ["accept", "return", "redirect", "ask"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * A decision that the other side has not been told yet: it can be undone until `effectiveAt`, then it is carried out.
 * Only the deciding organisation sees it.
 */
export const pendingDecisions = pgTable(
  "pending_decisions",
  {
    ...ofReferral(),
    id: uuid().notNull(),
    kind: text({ enum: decisionKinds }).notNull(),
    /** The command's input as it was given. */
    input: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
    effectiveAt: instant().notNull(),
    undoneAt: instant(),
    carriedOutAt: instant(),
    /** Why it could not be carried out: the code of the refusal. */
    failedBecause: text(),
  },
  (table) => [
    primaryKey({ columns: [table.receivingOrganisationId, table.id] }),
    foreignKey({
      name: "pending_decisions_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
    // Serves: the decisions about one referral that something overtook.
    index("pending_decisions_of_referral").on(table.organisationId, table.referralId),
    // One decision at a time is held back.
    uniqueIndex("pending_decisions_once")
      .on(table.organisationId, table.referralId)
      .where(sql`undone_at is null and carried_out_at is null and failed_because is null`),
    check("pending_decisions_one_end", sql`num_nonnulls(${table.undoneAt}, ${table.carriedOutAt}) <= 1`),
  ],
);

/** That a version of a referral reached its service's inbox: written on the receiver's behalf by the worker. */
export const referralDeliveries = pgTable(
  "referral_deliveries",
  { ...ofReferral(), deliveredAt: instant().notNull() },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId] }),
    foreignKey({
      name: "referral_deliveries_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
  ],
);

/** The receiver's mark on a referral: was it the right place, the right time, were the facts right. */
export const referralFeedback = pgTable(
  "referral_feedback",
  {
    ...ofReferral(),
    rightPlace: text({ enum: ["yes", "no"] }).notNull(),
    rightTime: text({ enum: ["yes", "no"] }).notNull(),
    rightFacts: text({ enum: ["yes", "no"] }).notNull(),
    givenBy: uuid()
      .notNull()
      .references(() => users.id),
    givenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId] }),
    foreignKey({
      name: "referral_feedback_referral",
      columns: [table.organisationId, table.referralId, table.receivingOrganisationId],
      foreignColumns: [referrals.organisationId, referrals.id, referrals.receivingOrganisationId],
    }),
  ],
);

/** A patient's link to the plain state of one referral. Only the digest of its secret is kept. */
export const patientLinks = pgTable(
  "patient_links",
  {
    organisationId: organisationId(),
    referralId: uuid().notNull(),
    tokenDigest: text().notNull(),
    expiresAt: instant().notNull(),
    failedAttempts: text().array().notNull().default([]),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.tokenDigest] }),
    foreignKey({
      name: "patient_links_referral",
      columns: [table.organisationId, table.referralId],
      foreignColumns: [referrals.organisationId, referrals.id],
    }),
  ],
);
