import { z } from "zod";
import type { LetterGroup } from "@/lib/letters";

const letterGroups = [
  "referrals",
  "requests",
  "summaries",
  "answers",
  "patient",
] as const satisfies readonly LetterGroup[];

/** Half a megabyte as base64. */
const longestUpload = 700_000;

export const saveLetterheadInput = z.strictObject({
  omittedOn: z.array(z.enum(letterGroups)).max(letterGroups.length),
  /** `keep`, `remove`, or a new picture (PNG or SVG) in base64. */
  logo: z.union([
    z.literal("keep"),
    z.literal("remove"),
    z.base64().max(longestUpload, "The picture is larger than half a megabyte"),
  ]),
});
