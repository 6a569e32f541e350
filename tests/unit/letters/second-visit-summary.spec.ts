import { expect, test } from "@playwright/test";
import { checklist } from "@/lib/clinical/checklist/checklist";
import { takeSnapshot } from "@/lib/consultations/snapshot";
import { consultationSummary, referralLetter } from "@/lib/letters";
import { letterAsText } from "./letter-as-text";
import { referralSource, summarySource, visitOf } from "./letter-sources";

test("the printed record says which answers were taken over, and what newer rules made of them", () => {
  const visit = visitOf("V01", { cancer_history: true, osteoporosis: true });
  const recorded = takeSnapshot(visit.facts, visit.assessment, {
    chosenTests: [],
    chosenMedicines: [],
    notExcludedReason: null,
    takenOver: ["cancer_history"],
    takenOverFrom: "2026-08-26",
    rulesChanges: [
      {
        from: "2025.9",
        to: "2026.1",
        urgencyFrom: "routine",
        urgencyTo: "urgent",
        added: [],
        gone: ["Red flag present: Dropped"],
        compared: true,
      },
    ],
  });
  const text = letterAsText(consultationSummary({ ...summarySource("V01"), recorded }));
  expect(text).toMatch(/^Yes: .*Cancer, current or past \(site, date\) \(taken over from 26-Aug-2026\)/m);
  expect(text.match(/taken over from/g)).toHaveLength(1);
  expect(text).toContain("Rules changed from version 2025.9 to 2026.1 while a draft");
  expect(text).toContain("no longer: Red flag present: Dropped");
});

test("a letter says of which day an answer is that was taken over, and of no other answer", () => {
  const { visit, ...source } = referralSource("V01", "physiotherapy");
  const { facts } = visitOf("V01", {
    cancer_history: true,
    osteoporosis: true,
    psoriasis: ["psoriasis"],
  });
  const takenOver = { fields: ["cancer_history", "psoriasis"], from: "2026-08-26" };
  const text = letterAsText(referralLetter({ ...source, visit: { ...visit, facts, takenOver } }));
  expect(text).toMatch(/Cancer, current or past \(as on 26-Aug-2026\)/);
  expect(text).toMatch(/Psoriasis \(as on 26-Aug-2026\)/);
  expect(text.match(/as on /g)).toHaveLength(2);
});

test("a summary of nothing asked says first what is not excluded, and each heading takes one line", () => {
  const blank = Object.fromEntries(
    checklist.filter(({ from }) => from === "answer").map(({ id }) => [id, undefined]),
  );
  const { facts, assessment } = visitOf("V01", blank);
  const recorded = takeSnapshot(facts, assessment, {
    chosenTests: [],
    chosenMedicines: [],
    notExcludedReason: null,
  });
  const model = consultationSummary({ ...summarySource("V01"), recorded });
  expect(model.headline.redFlags).toMatch(/^Not excluded: \d+\. None is present in the answers given\.$/);
  const text = letterAsText(model);
  expect(text).toContain("## Examination\nNot asked: Any of the questions under this heading.");
  // The model keeps their names.
  expect(JSON.stringify(model)).toContain("Trendelenburg test");
});
