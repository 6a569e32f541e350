import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, oneOf, organisationId } from "./columns";
import { consultations } from "./consultations";
import { organisations } from "./organisations";
import { patients } from "./patients";
import { receivingServices, serviceKinds } from "./receiving-services";
import { users } from "./users";

export const adviceStatuses = ["asked", "replied", "closed", "referred"] as const;
export type AdviceStatus = (typeof adviceStatuses)[number];

/** A practice asking a service for advice on a consultation, without referring. */
export const adviceRequests = pgTable(
  "advice_requests",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    consultationId: uuid().notNull(),
    patientId: uuid().notNull(),
    serviceId: uuid()
      .notNull()
      .references(() => receivingServices.id),
    receivingOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: serviceKinds }).notNull(),
    /** What the service sees of the consultation: the summary at the moment of asking. */
    summary: text().notNull(),
    status: text({ enum: adviceStatuses }).notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: instant().notNull(),
    ownerOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    ownerUserId: uuid().references(() => users.id),
    dueAt: instant().notNull(),
    nextStep: text({ enum: ["reply", "read_advice", "none"] }).notNull(),
    /** The referral it was turned into. */
    referralId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("advice_requests_receiver").on(table.organisationId, table.id, table.receivingOrganisationId),
    foreignKey({
      name: "advice_requests_consultation",
      columns: [table.organisationId, table.consultationId],
      foreignColumns: [consultations.organisationId, consultations.id],
    }),
    foreignKey({
      name: "advice_requests_patient",
      columns: [table.organisationId, table.patientId],
      foreignColumns: [patients.organisationId, patients.id],
    }),
    oneOf("advice_requests_status", "status", adviceStatuses),
    check(
      "advice_requests_step_follows",
      sql`${table.nextStep} = case ${table.status} when 'asked' then 'reply' when 'replied' then 'read_advice' else 'none' end`,
    ),
    check(
      "advice_requests_owner_follows",
      sql`case ${table.status} when 'asked' then ${table.ownerOrganisationId} = ${table.receivingOrganisationId} when 'replied' then ${table.ownerOrganisationId} = ${table.organisationId} else true end`,
    ),
    // Serves: advice that waits on an organisation, soonest first.
    index("advice_requests_waiting_on")
      .on(table.ownerOrganisationId, table.dueAt)
      .where(sql`next_step <> 'none'`),
    // Serves: the open threads of a practice, and of one kind of service, soonest first; keyset on (due_at, id).
    index("advice_requests_open_of_practice")
      .on(table.organisationId, table.dueAt, table.id)
      .where(sql`next_step <> 'none'`),
    index("advice_requests_open_of_service")
      .on(table.receivingOrganisationId, table.kind, table.dueAt, table.id)
      .where(sql`next_step <> 'none'`),
  ],
);

/** The thread of an advice request, oldest first. Append-only. */
export const adviceMessages = pgTable(
  "advice_messages",
  {
    organisationId: organisationId(),
    requestId: uuid().notNull(),
    receivingOrganisationId: uuid().notNull(),
    position: integer().notNull(),
    body: text().notNull(),
    byUserId: uuid()
      .notNull()
      .references(() => users.id),
    byOrganisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    signature: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.requestId, table.position] }),
    foreignKey({
      name: "advice_messages_request",
      columns: [table.organisationId, table.requestId, table.receivingOrganisationId],
      foreignColumns: [
        adviceRequests.organisationId,
        adviceRequests.id,
        adviceRequests.receivingOrganisationId,
      ],
    }),
  ],
);
