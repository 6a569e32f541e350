import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";

export const messageKinds = ["reminder", "escalation", "duty_list", "news", "emergency_access"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The outbox: e-mails to send, holding ids and no clinical content. Unique by what they tell. */
export const messages = pgTable(
  "messages",
  {
    organisationId: organisationId(),
    id: uuid().notNull(),
    /** What it tells, so that it is written once: "chase:<id>", "event:<referral>:<position>". */
    tells: text().notNull(),
    kind: text({ enum: messageKinds }).notNull(),
    address: text().notNull(),
    reference: text().notNull(),
    madeAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique("messages_once").on(table.organisationId, table.tells),
    // Serves: what is still to be sent, oldest first.
    index("messages_to_send").on(table.organisationId, table.madeAt).where(sql`sent_at is null`),
  ],
);
