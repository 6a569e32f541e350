import { randomBytes, randomUUID } from "node:crypto";

/** A new record id (UUID version 4). */
export function newId(): string {
  return randomUUID();
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
