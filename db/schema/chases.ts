import { integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, organisationId } from "./columns";
import { organisations } from "./organisations";
import { users } from "./users";

export const chaseSubjects = ["referral", "investigation", "advice", "promise"] as const;
export type ChaseSubject = (typeof chaseSubjects)[number];

/** 1 reminds the owner, 2 tells the deputy, 3 puts it on the practice's duty list. */
export const chaseLevels = [1, 2, 3] as const;
export type ChaseLevel = (typeof chaseLevels)[number];

/**
 * A deadline that passed and who was told. The key makes each step happen once in effect, however often the worker
 * runs. `organisationId` owns the subject; `toOrganisationId` is told.
 */
export const chases = pgTable(
  "chases",
  {
    id: uuid().notNull(),
    organisationId: organisationId(),
    ownerOrganisationId: uuid().notNull(),
    subject: text({ enum: chaseSubjects }).notNull(),
    subjectId: uuid().notNull(),
    dueAt: instant().notNull(),
    level: integer().$type<ChaseLevel>().notNull(),
    toOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The person told; null for a team or duty list. */
    toUserId: uuid().references(() => users.id),
    madeAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("chases_once").on(table.subject, table.subjectId, table.dueAt, table.level),
    oneOf("chases_subject", "subject", chaseSubjects),
  ],
);
