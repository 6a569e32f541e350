import { expect, test } from "@playwright/test";
import { redFlags } from "@/lib/clinical/red-flags/red-flags";
import { assessed, idsOf } from "./cases";
import { pathway } from "./pathway";

test("every red flag has a probe", () => {
  expect(pathway.red_flag_probes.length).toBe(39);
  expect(idsOf(redFlags).filter((id) => !pathway.red_flag_probes.some((probe) => probe.rule === id))).toEqual(
    [],
  );
});

for (const [at, { rule, fires, near_miss: nearMiss }] of pathway.red_flag_probes.entries()) {
  test(`${rule} fires on its probe and not on the near miss (${at + 1})`, () => {
    expect(idsOf(assessed(fires).redFlags)).toContain(rule);
    expect(idsOf(assessed(nearMiss).redFlags)).not.toContain(rule);
  });
}
