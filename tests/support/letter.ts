import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "@/db/client";
import { letters } from "@/db/schema";
import { keepSeal } from "@/lib/letter-seals";
import { referralLetter } from "@/lib/letters";
import { newLetterCode } from "@/lib/platform/ids";
import { referralSource } from "../unit/letters/letter-sources";

type Letter = Pick<
  typeof letters.$inferInsert,
  "organisationId" | "referralId" | "receivingOrganisationId" | "version" | "createdBy" | "createdAt"
>;

const model = referralLetter(referralSource("V01", "physiotherapy"));

/** Stores a letter that is no file but is sealed as one that was sent: for tests of what happens around it. */
export async function insertBareLetter(tx: Tx, letter: Letter): Promise<{ code: string; sha256: string }> {
  const pdf = randomBytes(16);
  const code = newLetterCode();
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  await keepSeal(tx, {
    code,
    sha256,
    issuedBy: letter.organisationId,
    issuedAt: letter.createdAt,
    version: letter.version,
  });
  await tx.insert(letters).values({ ...letter, model, pdf, sha256, code, document: "{}" });
  return { code, sha256 };
}
