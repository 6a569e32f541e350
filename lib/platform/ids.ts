import { createHash, randomBytes, randomUUID } from "node:crypto";

/** A new record id (UUID version 4). */
export function newId(): string {
  return randomUUID();
}

/** The id that always goes with `name` (UUID version 8): whoever makes it again makes the same. */
export function idFor(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A receipt number that can be read over the phone: eight characters of Crockford's base 32 (no I, L, O, U)
 * behind "CX", such as CX-7K3M-9Q2T. 40 random bits; the database refuses a repeat.
 */
export function newReceiptNumber(): string {
  const characters = [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join("");
  return `CX-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/**
 * The code printed on a letter for checking it, such as 7K3M-9Q2T-4FHX: 60 random bits in the same characters, so
 * that nobody finds a letter by trying. The database refuses a repeat.
 */
export function newLetterCode(): string {
  const characters = [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join("");
  return characters.replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}
