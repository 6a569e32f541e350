import { expect, test } from "@playwright/test";
import { type Assessment, assess } from "@/lib/clinical/assess";
import { onScreen } from "@/lib/clinical/screen-wording";
import { facts, idsOf } from "./cases";
import { pathway } from "./pathway";

type Severity = Assessment["orders"][number]["severity"];

/** The pathway's reasons in the words of the screen, where those were changed. */
function shown<Finding extends { readonly reason: string }>(written: readonly Finding[]): readonly Finding[] {
  return written.map((finding) => ({ ...finding, reason: onScreen(finding.reason) }));
}

function ordersOf(assessment: Assessment, severity: Severity) {
  return assessment.orders
    .filter((finding) => finding.severity === severity)
    .map(({ order, id, message }) => ({ order, rule: id, reason: message }));
}

function medicinesOf(assessment: Assessment, severity: Severity) {
  return assessment.medicines
    .filter((finding) => finding.severity === severity)
    .map(({ medicine, id, message }) => ({ medicine, rule: id, reason: message }));
}

for (const {
  id,
  title,
  input,
  requested_orders,
  requested_medicines,
  expected,
} of pathway.shared_vignettes) {
  test(`${id} ${title}: flags, urgency, requests and medicines are as written`, () => {
    const assessment = assess(facts(input), { orders: requested_orders, medicines: requested_medicines });
    expect(idsOf(assessment.redFlags)).toEqual([...expected.red_flags].sort());
    expect(idsOf(assessment.suppressed)).toEqual([...expected.suppressed_flags].sort());
    expect(assessment.urgency).toBe(expected.urgency);
    expect(idsOf(assessment.incomplete)).toEqual([...expected.incomplete].sort());
    expect(ordersOf(assessment, "stop")).toEqual(shown(expected.blocked_orders));
    expect(ordersOf(assessment, "warn")).toEqual(shown(expected.warned_orders));
    expect(ordersOf(assessment, "info")).toEqual(shown(expected.info_orders));
    expect(medicinesOf(assessment, "stop")).toEqual(shown(expected.stopped_medicines));
    expect(medicinesOf(assessment, "warn")).toEqual(shown(expected.warned_medicines));
    expect(medicinesOf(assessment, "info")).toEqual(shown(expected.info_medicines));
  });
}
