import { expect, test } from "@playwright/test";
import { optionalSections } from "@/lib/clinical/checklist/letter-headings";
import { referralLetter, sectionChoices, unexplainedOmissions } from "@/lib/letters";
import { letterAsText } from "./letter-as-text";
import { referralSource } from "./letter-sources";

function letterWithout(leftOut: Parameters<typeof unexplainedOmissions>[1], id = "V04") {
  const source = referralSource(id, "orthopaedics");
  return referralLetter({ ...source, referral: { ...source.referral, leftOut } });
}

test("what each service needs is ticked from the start, and so is whatever is recorded", () => {
  const { visit } = referralSource("V04", "orthopaedics");
  const neededOf = (kind: "physiotherapy" | "occupational_therapy" | "orthopaedics") =>
    sectionChoices(kind, visit.facts).flatMap(({ id, needed }) => (needed ? [id] : []));
  expect(neededOf("physiotherapy")).toContain("examination_findings");
  expect(neededOf("occupational_therapy")).toContain("social_context");
  expect(neededOf("occupational_therapy")).not.toContain("investigation_results");
  expect(neededOf("orthopaedics")).toEqual(expect.arrayContaining(["treatment", "investigation_results"]));
  for (const choice of sectionChoices("occupational_therapy", visit.facts)) {
    expect(choice.usual, choice.id).toBe(
      choice.needed || !["family_history", "information_given"].includes(choice.id),
    );
  }
});

test("while nobody chose, everything prints as it was recorded", () => {
  expect(letterAsText(letterWithout(null))).toBe(letterAsText(letterWithout([])));
});

test("a section left out keeps its heading and prints the reason", () => {
  const text = letterAsText(letterWithout([{ section: "treatment", reason: "On the enclosed sheet" }]));
  expect(text).toContain("## Treatment so far\nLeft out by the referrer: On the enclosed sheet\n## ");
  expect(text).not.toContain("Regular painkillers");
});

test("a section that is not needed is left out without a reason, and the letter says who holds it", () => {
  const text = letterAsText(letterWithout([{ section: "social_context", reason: "" }]));
  expect(text).toContain("## Social context\nLeft out by the referrer; the practice holds it.");
});

test("leaving out what nobody recorded never reads as a negative", () => {
  const text = letterAsText(letterWithout([{ section: "family_history", reason: "" }]));
  expect(text).toContain("## Family history\nNot asked.");
});

test("leaving out what the service needs holds the referral back until a reason is written", () => {
  const without = (reason: string) =>
    unexplainedOmissions("orthopaedics", [{ section: "treatment", reason }]);
  expect(without(" ")).toEqual([expect.stringContaining("“Treatment so far”")]);
  expect(without("On the enclosed sheet")).toEqual([]);
  expect(unexplainedOmissions("orthopaedics", null)).toEqual([]);
});

test("red flags, allergies, medicines and the complaint can never be left out", () => {
  const everything = optionalSections.map((section) => ({ section, reason: "No" }));
  const { sections } = letterWithout(everything);
  for (const id of [
    "safety_alerts",
    "allergies",
    "medications",
    "presenting_complaints",
    "legal_information",
  ]) {
    const [whole] = letterWithout(null).sections.filter((one) => one.id === id);
    expect(sections.find((one) => one.id === id)).toEqual(whole);
  }
});
