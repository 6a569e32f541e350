import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { ruleFamilies } from "@/lib/clinical/review/every-rule";
import { rulesDocument } from "@/lib/clinical/review/rules-document";
import { isReviewOverdue, rulesFingerprint, rulesReviewBy, rulesVersion } from "@/lib/clinical/rules-version";
import { facts } from "./cases";
import { pathway } from "./pathway";

// Thousands of cases: slow on a machine that is busy with other things.
test.setTimeout(300_000);

test("docs/clinical/rules.md says what the rules say: otherwise run npm run rules:print", () => {
  const probes = pathway.red_flag_probes.map(({ rule, fires, near_miss: nearMiss }) => ({
    rule,
    fires: facts(fires),
    nearMiss: facts(nearMiss),
  }));
  const stored = readFileSync(path.resolve("docs/clinical/rules.md"), "utf8");
  expect(stored === rulesDocument(probes), "docs/clinical/rules.md is stale").toBe(true);
});

test("the rules are those that their version names: otherwise raise rulesVersion and store the new fingerprint", () => {
  const fingerprint = createHash("sha256").update(JSON.stringify(ruleFamilies)).digest("hex").slice(0, 16);
  expect({ rulesVersion, fingerprint }).toEqual({ rulesVersion: "2026.1", fingerprint: rulesFingerprint });
});

test("rules are past their review the day after it, not on the day", () => {
  expect(isReviewOverdue(rulesReviewBy)).toBe(false);
  expect(isReviewOverdue("2027-11-25")).toBe(true);
});
