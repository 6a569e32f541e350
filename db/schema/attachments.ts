import { sql } from "drizzle-orm";
import { check, customType, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, organisationId } from "./columns";
import { referrals } from "./referrals";
import { users } from "./users";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

export const attachmentKinds = ["pdf", "jpeg", "png"] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** `quarantined`: a scanner is configured and found something or could not be asked; it cannot be sent. */
export const scanStates = ["clean", "not_scanned", "quarantined"] as const;
export type ScanState = (typeof scanStates)[number];

/** A file that goes with a referral. `kind` is told from its bytes, never from its name. */
export const attachments = pgTable(
  "attachments",
  {
    organisationId: organisationId(),
    referralId: uuid().notNull(),
    id: uuid().notNull(),
    fileName: text().notNull(),
    kind: text({ enum: attachmentKinds }).notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    /** The bytes; null where an object store has them. */
    content: bytes(),
    /** Where an object store has the bytes: the organisation first, then the referral it was added to. */
    objectKey: text(),
    scan: text({ enum: scanStates }).notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.referralId, table.id] }),
    foreignKey({
      name: "attachments_referral",
      columns: [table.organisationId, table.referralId],
      foreignColumns: [referrals.organisationId, referrals.id],
    }),
    oneOf("attachments_kind", "kind", attachmentKinds),
    oneOf("attachments_scan", "scan", scanStates),
    check("attachments_kept_once", sql`(${table.content} is null) <> (${table.objectKey} is null)`),
    check(
      "attachments_object_own",
      sql`starts_with(${table.objectKey}, ${table.organisationId}::text || '/')`,
    ),
    check("attachments_size", sql`${table.sizeBytes} between 1 and 10485760`),
  ],
);
