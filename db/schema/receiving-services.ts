import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";
import { organisations } from "./organisations";
import { users } from "./users";

export const serviceKinds = ["physiotherapy", "occupational_therapy", "orthopaedics"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** A clinic that receives referrals. Local limits are data of the row; national rules are code. */
export const receivingServices = pgTable(
  "receiving_services",
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: serviceKinds }).notNull(),
    name: text().notNull(),
    addressLines: text().array().notNull(),
    phone: text().notNull(),
    minimumAge: integer().notNull(),
    maximumAge: integer(),
    /** Local acceptance criteria in words, shown beside the national ones. */
    localCriteria: jsonb().$type<readonly string[]>().notNull(),
    suppliesWalkingAids: boolean().notNull(),
    /** Whether this service returns referrals without a body mass index; national guidance does not ask it. */
    demandsBmi: boolean().notNull().default(false),
    /** Hours to decide on a same-day emergency, and again to book it; the same for very urgent ones. */
    sameDayHours: integer().notNull().default(2),
    veryUrgentHours: integer().notNull().default(24),
    urgentDecisionDays: integer().notNull(),
    routineDecisionDays: integer().notNull(),
    urgentBookingDays: integer().notNull().default(5),
    routineBookingDays: integer().notNull().default(14),
    /** Days after an appointment until its outcome is asked about. */
    outcomeDays: integer().notNull().default(14),
    /** Who is told when a deadline passed and the reminder changed nothing. */
    deputyUserId: uuid().references(() => users.id),
    typicalWaitWeeks: integer().notNull(),
    openingHours: text().notNull().default(""),
    /** A line above the address on what the service prints. */
    letterhead: text().notNull().default(""),
    closedAt: instant(),
  },
  (table) => [
    oneOf("receiving_services_kind", "kind", serviceKinds),
    check(
      "receiving_services_hours",
      sql`${table.sameDayHours} between 1 and 12 and ${table.veryUrgentHours} between 1 and 24`,
    ),
    // Serves: the services of one kind that a referrer may choose from.
    index("receiving_services_by_kind").on(table.kind, table.name),
  ],
);
