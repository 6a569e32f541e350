import { createHash } from "node:crypto";
import { z } from "zod";
import { readReferralDocument } from "@/lib/fhir";
import { checkLetter } from "@/lib/letter-seals";
import {
  type ChangedSection,
  carriedDocument,
  changedInFile,
  type LetterModel,
  letterModelSchema,
} from "@/lib/letters";
import { type ActContext, query } from "@/lib/platform/act";
import { errorFields, log } from "@/lib/platform/log";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findViewable } from "./find-viewable";
import * as store from "./store";

const largest = 10 * 1024 * 1024;
/** A letter's document has some 100,000 characters; far more is no letter. */
const longestDocument = 4_000_000;

export const readLetterFileInput = z.strictObject({ content: z.instanceof(Uint8Array) });

/** A letter as its file says it, and how it stands to what was issued here. */
export interface ReadLetter {
  readonly letter: LetterModel;
  /** Of the letter with this code; `null` when none was issued here. */
  readonly issued: {
    readonly issuer: string;
    readonly issuedAt: string;
    readonly version: number;
    readonly ended: "superseded" | "withdrawn" | null;
    /** Whether the file has the digest that was signed, and the signature holds. */
    readonly sameFile: boolean;
    readonly signed: boolean;
  } | null;
  /** The referral as it was sent, where the reader may see it: what it says otherwise, by heading. */
  readonly sent: {
    readonly referralId: string;
    readonly sameData: boolean;
    readonly changes: readonly ChangedSection[];
  } | null;
}

/**
 * Reads a letter back from its PDF of up to 10 MB and compares it with what was issued. Nothing of it is stored.
 * Refuses `letter.unreadable`, saying why.
 */
export const readLetterFile = query({
  name: "letter.read",
  input: readLetterFileInput,
  async run(context): Promise<Result<ReadLetter>> {
    const { tx, input } = context;
    const { content } = input;
    const read = await letterIn(content);
    if (!read.ok) return read;
    const { letter, document } = read.value;
    const code = letter.verification?.code;
    const check = code === undefined ? undefined : await checkLetter(tx, code);
    const issued = check
      ? {
          issuer: check.issuer,
          issuedAt: check.issuedAt.toISOString(),
          version: check.version,
          ended: check.ended,
          sameFile: check.sha256 === createHash("sha256").update(content).digest("hex"),
          signed: check.signed,
        }
      : null;
    const kept = code === undefined ? undefined : await viewableWith(context, code);
    if (!kept) {
      return ok({ letter, issued, sent: null });
    }
    const changes = changedInFile(letterModelSchema.parse(kept.model), letter);
    const sent = { referralId: kept.referralId, sameData: kept.document === document, changes };
    return ok({ letter, issued, sent });
  },
});

/** The letter of this code that goes with a referral which the actor may read. */
async function viewableWith(context: Pick<ActContext<unknown>, "tx" | "actor" | "concerns">, code: string) {
  for (const kept of await store.lettersByCode(context.tx, code)) {
    const found = await findViewable({ ...context, input: { referralId: kept.referralId } });
    if (found.ok) {
      return kept;
    }
  }
  return undefined;
}

type LetterInFile = Result<{ readonly letter: LetterModel; readonly document: string }>;

async function letterIn(content: Uint8Array): Promise<LetterInFile> {
  const not = (because: string) => refuse("letter.unreadable", { because });
  if (content.length === 0 || content.length > largest) return not("The file is empty or larger than 10 MB.");
  const document = await carriedDocument(content).catch((fault: unknown) => {
    log.info("letter.file-unreadable", errorFields(fault));
    return null;
  });
  if (document === null) return not("The file is no PDF that can be read.");
  if (document === undefined || document.length > longestDocument) {
    return not("The PDF carries no data of a letter: it was not made by Coxa, or was printed or saved anew.");
  }
  try {
    return ok({ letter: letterModelSchema.parse(readReferralDocument(document).letter), document });
  } catch {
    return not("The data in the PDF are not those of a referral’s letter.");
  }
}
