import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";
import { organisations } from "./organisations";

/** Roles a person may act in. What each may do is the table in lib/platform/permissions.ts. */
export const roles = [
  "gp",
  "practice_clinician",
  "practice_secretary",
  "physiotherapist",
  "occupational_therapist",
  "orthopaedic_triage",
  "service_administrator",
  "organisation_administrator",
  "auditor",
  "system_administrator",
] as const;
export type Role = (typeof roles)[number];

/**
 * What every password hash costs, OWASP's first choice for argon2id: 46 MiB, one pass, one lane. The same for all, so
 * that how long an answer takes tells nobody whether there is such a person.
 */
export const passwordCost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** A person who signs in. Profession and registration print on whatever that person signs. */
export const users = pgTable("users", {
  id: uuid().primaryKey(),
  email: text().notNull().unique(),
  displayName: text().notNull(),
  profession: text().notNull(),
  registrationBody: text(),
  registrationNumber: text(),
  passwordHash: text().notNull(),
  disabledAt: instant(),
  createdAt: instant().notNull().defaultNow(),
});

/** A person's registration as it prints, body and number in one; null for somebody who has none. */
export const userRegistration = sql<
  string | null
>`${users.registrationBody} || ' ' || ${users.registrationNumber}`;

/** In which organisation a person may act, and as what. */
export const memberships = pgTable(
  "memberships",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: roles }).notNull(),
    /** From then on the person may no longer act so here. */
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.organisationId, table.role] }),
    oneOf("memberships_role", "role", roles),
  ],
);

/** A signed-in session. The cookie names the row; ending the row ends the session at the next request. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: roles }).notNull(),
    startedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** Set while the screen is locked: nothing is opened until the person has proved who they are again. */
    lockedAt: instant(),
    endedAt: instant(),
  },
  () => [oneOf("sessions_role", "role", roles)],
);
