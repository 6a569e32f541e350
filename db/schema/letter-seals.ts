import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf } from "./columns";
import { organisations } from "./organisations";

/** Why a letter is no longer to be acted on. */
export const sealEndings = ["superseded", "withdrawn"] as const;
export type SealEnding = (typeof sealEndings)[number];

/**
 * The public keys that letters were signed with: Ed25519, the key as a JSON Web Key holds it. They stay, so that a
 * letter verifies long after its key was changed. `id` is the key's own thumbprint (RFC 7638).
 */
export const letterKeys = pgTable(
  "letter_keys",
  {
    id: text().primaryKey(),
    publicKey: text().notNull(),
    firstUsedAt: instant().notNull(),
  },
  (table) => [
    check(
      "letter_keys_thumbprint",
      sql`${table.id} = rtrim(translate(encode(sha256(convert_to('{"crv":"Ed25519","kty":"OKP","x":"' || ${table.publicKey} || '"}', 'UTF8')), 'base64'), '+/', '-_'), '=')`,
    ),
  ],
);

/**
 * What proves a letter: its code, its digest and the signature of that digest. Names no patient and no referral, for
 * anybody who has the printed code may ask for it.
 */
export const letterSeals = pgTable(
  "letter_seals",
  {
    code: text().primaryKey(),
    /** Lower-case hex. */
    sha256: text().notNull(),
    keyId: text()
      .notNull()
      .references(() => letterKeys.id),
    /** Of the digest's 32 bytes, base64url. */
    signature: text().notNull(),
    issuedBy: uuid()
      .notNull()
      .references(() => organisations.id),
    issuedAt: instant().notNull(),
    version: integer().notNull(),
    ended: text({ enum: sealEndings }),
  },
  (table) => [
    unique("letter_seals_digest").on(table.sha256),
    unique("letter_seals_of_letter").on(table.code, table.sha256),
    oneOf("letter_seals_ended", "ended", sealEndings),
    check("letter_seals_digest_form", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check("letter_seals_signature_form", sql`${table.signature} ~ '^[A-Za-z0-9_-]{86}$'`),
  ],
);
