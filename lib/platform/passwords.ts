import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";
import { passwordCost } from "@/db/schema";
import { newId } from "./ids";

const minimumLength = 12;
const maximumLength = 256;

let common: ReadonlySet<string> | undefined;
let decoy: Promise<string> | undefined;

/** What is wrong with a new password, in words; `null` when nothing is. */
export function passwordFault(password: string, email: string): string | null {
  if (password.length < minimumLength) {
    return `Use at least ${minimumLength} characters.`;
  }
  if (password.length > maximumLength) {
    return `Use at most ${maximumLength} characters.`;
  }
  const lower = password.normalize("NFKC").toLowerCase();
  const [mailbox = ""] = email.toLowerCase().split("@");
  if (new Set(lower).size < 5 || isCommon(lower) || (mailbox.length > 3 && lower.includes(mailbox))) {
    return "This password is easy to guess. Three or four words that do not belong together make a good one.";
  }
  return null;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), passwordCost);
}

/** Whether the password fits the hash. Takes as long where there is no hash because there is no such person. */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(newId());
  const fits = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return fits && passwordHash !== undefined;
}

/** On the list of common passwords as it is, or once the digits and signs around it are taken away. */
function isCommon(password: string): boolean {
  common ??= new Set(dictionary["passwords-common"]);
  const bare = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return common.has(password) || common.has(bare);
}
