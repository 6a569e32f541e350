import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";
import { organisations } from "./organisations";
import { roles, users } from "./users";

/** A second step at sign-in: the secret of an authenticator app, sealed under a key the database never sees. */
export const secondSteps = pgTable("second_steps", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  sealedSecret: text().notNull(),
  /** When a first code proved that the app was set up; until then sign-in does not ask for one. */
  confirmedAt: instant(),
  /** The time step of the last code taken: a code is good once. */
  lastTimeStep: bigint({ mode: "number" }).notNull().default(0),
  /** SHA-256 of each recovery code not yet used. */
  recoveryCodeHashes: text().array().notNull().default(sql`'{}'`),
  /** One that was begun anew: takes the place of the one above once a first code proved it, which until then holds. */
  pendingSealedSecret: text(),
  pendingRecoveryCodeHashes: text().array().notNull().default(sql`'{}'`),
});

/** Who of us a person is at an outside identity provider. */
export const federatedIdentities = pgTable(
  "federated_identities",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    linkedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] })],
);

/** An offer to join an organisation, good once, by a link that only its hash is kept of. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    displayName: text().notNull(),
    profession: text().notNull(),
    registrationBody: text(),
    registrationNumber: text(),
    role: text({ enum: roles }).notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (table) => [
    oneOf("invitations_role", "role", roles),
    // Serves: the invitations of an organisation, newest first.
    index("invitations_of_organisation").on(table.organisationId, table.invitedAt),
  ],
);

/** How often something was tried; the columns are those of the limiter's package. */
export const limits = pgTable("limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
