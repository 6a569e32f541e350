import { expect, test } from "@playwright/test";
import { assess } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { compareVisits } from "@/lib/clinical/compare-visits";
import { changeOfRules, findingsToKeep } from "@/lib/clinical/rules-change";
import { rulesVersion } from "@/lib/clinical/rules-version";

test("two visits side by side: what changed, what was asked once only, and nothing that is the same", () => {
  const { changed, onlyEarlier, onlyLater } = compareVisits(
    { nrs_now: 7, rest_pain: true, night_pain: "none", laterality: "left" },
    { nrs_now: 3, rigors: false, night_pain: "none", laterality: "left" },
  );
  expect(changed).toEqual([
    expect.objectContaining({ fieldId: "nrs_now", earlier: "7 out of 10", later: "3 out of 10" }),
  ]);
  expect(onlyEarlier).toEqual([
    expect.objectContaining({ fieldId: "rest_pain", earlier: "yes", later: undefined }),
  ]);
  expect(onlyLater).toEqual([
    expect.objectContaining({ fieldId: "rigors", earlier: undefined, later: "no" }),
  ]);
});

const facts: Facts = { age_years: 70, sex_at_birth: "female", saddle_sensory_change: true };
const today = assess(facts, { orders: ["mri_hip"], medicines: [] });

test("what newer rules make of the same answers is told: urgency, findings added and gone", () => {
  const kept = findingsToKeep(today);
  const findings = [
    ...kept.findings.filter(({ key }) => key !== "present:RF_CES"),
    { key: "present:RF_OLD", words: "Red flag present: One that was dropped" },
  ];
  const stored = { rulesVersion: "2025.9", urgency: "routine", findings: { urgency: "routine", findings } };
  expect(changeOfRules(stored, today)).toEqual({
    from: "2025.9",
    to: rulesVersion,
    urgencyFrom: "routine",
    urgencyTo: "emergency_same_day",
    added: ["Red flag present: Cauda equina syndrome"],
    gone: ["Red flag present: One that was dropped"],
    compared: true,
  });
});

test("the same findings under a newer version are no change", () => {
  const stored = { rulesVersion: "2025.9", urgency: today.urgency, findings: findingsToKeep(today) };
  expect(changeOfRules(stored, today)).toMatchObject({ added: [], gone: [], compared: true });
});

test("where it was not kept what the older rules found, nothing is claimed", () => {
  const stored = { rulesVersion: "2025.9", urgency: "urgent", findings: null };
  expect(changeOfRules(stored, today)).toMatchObject({ added: [], gone: [], compared: false });
});
