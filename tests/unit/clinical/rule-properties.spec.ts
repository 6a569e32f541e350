import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { assess } from "@/lib/clinical/assess";
import { factsSchema } from "@/lib/clinical/checklist/answers";
import { checklist, type Facts } from "@/lib/clinical/checklist/checklist";
import { differential } from "@/lib/clinical/differential";
import { testIds } from "@/lib/clinical/investigations/catalogue";
import { leaflet } from "@/lib/clinical/leaflet";
import { suggestAdvice } from "@/lib/clinical/management/advice";
import { noteSentences } from "@/lib/clinical/note";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { ruleFamilies } from "@/lib/clinical/review/every-rule";
import type { Condition } from "@/lib/clinical/rules/condition";
import { type Circumstances, evaluate } from "@/lib/clinical/rules/evaluate";
import { compareUrgency } from "@/lib/clinical/rules/urgency";
import { safestPath } from "@/lib/clinical/safest-path";
import { suggestRoutes, suggestTests } from "@/lib/clinical/suggestions";
import {
  answerTo,
  assessAll,
  consultation,
  everything,
  guarantee,
  ruleFields,
  sample,
  someMedicines,
  someOrders,
  wholeConsultation,
} from "./arbitrary-facts";
import { idsOf } from "./cases";
import { type GivenAnswers, judged } from "./pathway";

test.setTimeout(1_800_000);

function circumstances(facts: Facts): Circumstances {
  const { redFlags, suppressed, urgency } = assess(facts, { orders: [], medicines: [] });
  return { flags: new Set(idsOf([...redFlags, ...suppressed])), urgency, chosen: new Set() };
}

/** The exclusions that a rule rests on, also through the red flags that it asks about. */
function exclusionsOf(condition: Condition): readonly Condition[] {
  switch (condition.op) {
    case "unless":
    case "missing":
      return [condition];
    case "flag":
      return redFlags.filter(({ id }) => id === condition.id).flatMap(({ when }) => exclusionsOf(when));
    case "flagUrgency":
      return redFlags.flatMap(({ when }) => exclusionsOf(when));
    default:
      return "parts" in condition ? condition.parts.flatMap(exclusionsOf) : [];
  }
}

const oneMoreAnswer = fc
  .constantFrom(...checklist.filter((field) => ruleFields.includes(field.id)))
  .chain((field) => answerTo(field).map((answer) => ({ field: field.id, answer })));

for (const { name, rules } of ruleFamilies) {
  test(`${name}: one more answer never makes a settled rule unknown, but for an exclusion that was answered`, () => {
    guarantee([consultation, oneMoreAnswer], (facts, { field, answer }) => {
      if (facts[field] !== undefined) return undefined;
      const more = { ...facts, [field]: answer };
      const [before, after] = [circumstances(facts), circumstances(more)];
      return rules.find((rule) => {
        const was = evaluate(rule.when, facts, before);
        if (was === "unknown" || evaluate(rule.when, more, after) !== "unknown") return false;
        // Only one that fired may go back, and only where this very answer made an exclusion of it count.
        const excludes = (exclusion: Condition) =>
          evaluate(exclusion, facts, before) === "met" && evaluate(exclusion, more, after) === "not-met";
        return was !== "met" || !exclusionsOf(rule.when).some(excludes);
      })?.id;
    });
  });
}

test("what is assessed is what the pathway file says, word for word", () => {
  guarantee([consultation, someOrders, someMedicines], (facts, orders, medicines) => {
    const { redFlags, suppressed, notExcluded, urgency, incomplete, ...found } = assess(facts, {
      orders,
      medicines,
    });
    const assessed = {
      redFlags: idsOf(redFlags),
      suppressed: idsOf(suppressed),
      notExcluded: idsOf(notExcluded),
      urgency,
      incomplete: idsOf(incomplete),
      orders: found.orders.map(({ severity, order, id }) => `${severity}:${order}:${id}`).sort(),
      medicines: found.medicines.map(({ severity, medicine, id }) => `${severity}:${medicine}:${id}`).sort(),
    };
    const [mine, written] = [assessed, judged(facts as GivenAnswers, orders, medicines)].map((each) =>
      JSON.stringify(each),
    );
    return mine === written ? undefined : `assessed ${mine}, written ${written}`;
  });
});

test("no answers with an emergency flag leave an outpatient test that can be sent", () => {
  let emergencies = 0;
  guarantee([consultation], (facts) => {
    const { urgency, redFlags, orders } = assessAll(facts);
    if (!redFlags.some((flag) => flag.urgency === "emergency_same_day")) return undefined;
    emergencies++;
    const closed = orders.filter(({ severity, override }) => severity === "stop" && override === "none");
    const left = testIds.filter((id) => !closed.some(({ order }) => order === id));
    return urgency !== "emergency_same_day" || left.length > 0
      ? `${urgency}, open: ${left.join(", ")}`
      : undefined;
  });
  expect(emergencies).toBeGreaterThan(sample.numRuns / 10);
});

test("setting a flag aside for another never lowers the urgency", () => {
  guarantee([consultation], (facts) => {
    const { urgency, suppressed } = assessAll(facts);
    return suppressed.find((flag) => compareUrgency(flag.urgency, urgency) < 0)?.id;
  });
});

test("every flag is present, taken over, open or excluded, and one of them only", () => {
  guarantee([consultation], (facts) => {
    const { redFlags, suppressed, notExcluded, excluded } = assessAll(facts);
    const all = idsOf([...redFlags, ...suppressed, ...notExcluded, ...excluded]);
    return all.length === 38 && new Set(all).size === 38 ? undefined : all.join(", ");
  });
});

test("the order of the keys changes nothing", () => {
  guarantee([consultation], (facts) => {
    const backwards = Object.fromEntries(Object.entries(facts).reverse());
    return JSON.stringify(assessAll(backwards)) === JSON.stringify(assessAll(facts)) ? undefined : "it does";
  });
});

test("what the properties are tried on is what the schema accepts, and assessing it never throws", () => {
  guarantee([wholeConsultation], (facts) => {
    assess(facts, everything);
    return factsSchema.safeParse(facts).error?.message;
  });
});

test("a reason is an answer that was given, or says that it was not asked", () => {
  guarantee([consultation], (facts) => {
    const { redFlags, suppressed, incomplete, orders, medicines } = assessAll(facts);
    return [...redFlags, ...suppressed, ...incomplete, ...orders, ...medicines]
      .flatMap((finding) => finding.because)
      .find(({ fieldId, answerText }) => (answerText === "not asked") !== (facts[fieldId] === undefined))
      ?.fieldId;
  });
});

test("an open flag names only unanswered questions, and at least one", () => {
  guarantee([consultation], (facts) => {
    return assessAll(facts).notExcluded.find(({ questions }) => {
      return questions.length === 0 || questions.some((question) => facts[question] !== undefined);
    })?.id;
  });
});

test("nothing that is made of a consultation throws, whatever the schema lets in", () => {
  guarantee([wholeConsultation, someOrders, someMedicines], (facts, orders, medicines) => {
    const assessment = assess(facts, { orders, medicines });
    safestPath(facts, orders);
    differential(facts);
    suggestTests(facts, assessment);
    suggestRoutes(facts, assessment);
    noteSentences(facts);
    const discussed = suggestAdvice(facts, assessment);
    leaflet(facts, { discussed, medicines, practice: { name: "Example Surgery", phone: "01632 960000" } });
    return undefined;
  });
});
