import { expect, test } from "@playwright/test";
import { statesBefore } from "@/lib/referrals/machine";
import { readSources } from "../../support/import-graph";

const undecidedOrAccepted = ["sent", "received", "question_asked", "accepted"] as const;
const acceptedAndNotEnded = ["accepted", "booked", "did_not_attend", "seen"] as const;

const decisions = [
  ["returned", undecidedOrAccepted],
  ["redirected", undecidedOrAccepted],
  ["booked", acceptedAndNotEnded],
  ["closed", acceptedAndNotEnded],
] as const;

for (const [to, from] of decisions) {
  test(`a service may move a referral to ${to} from ${from.join(", ")} and from nowhere else`, () => {
    expect(statesBefore(to, "service").toSorted()).toEqual(from.toSorted());
  });
}

test("nobody who moves a referral passes over whether the move was legal", () => {
  const movers = readSources("lib").filter(({ text }) => /\b(move|start)Referral\(/.test(text));
  expect(movers.length).toBeGreaterThan(8);
  const ignoring = movers.filter(({ text }) => /^\s*(await |void )?(move|start)Referral\(/m.test(text));
  expect(ignoring.map(({ file }) => file)).toEqual([]);
});
