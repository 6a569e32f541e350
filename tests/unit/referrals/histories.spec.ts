import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { referralMoves, referralStatuses, stateRules } from "@/db/schema";
import { attempts, faultsOf, play } from "../../support/histories";

const runs = Number(process.env.COXA_SOAK_RUNS ?? 3000);

test("whatever several actors try in whatever order, no state lacks owner, deadline or next step, and the clock's parts sum", () => {
  test.setTimeout(600_000);
  fc.assert(
    fc.property(attempts, (tried) => {
      const faults = faultsOf(play(tried, new Date("2026-01-05T09:00:00Z")));
      if (faults.length > 0) {
        throw new Error(faults.join("; "));
      }
    }),
    { numRuns: runs, seed: 20261124, includeErrorInReport: true },
  );
});

test("every state that is not an end can be left by its owner, so that none is a dead end", () => {
  for (const status of referralStatuses) {
    const { nextStep, owner } = stateRules[status];
    const ways = referralMoves.filter((move) => move.from === status && move.to !== status);
    expect(
      ways.some(({ by }) => by === owner),
      status,
    ).toBe(nextStep !== "none");
  }
});

test("a state counts its clock on somebody exactly while it is not an end", () => {
  for (const status of referralStatuses) {
    const { nextStep, waitsOn } = stateRules[status];
    expect(waitsOn.includes("nobody"), status).toBe(nextStep === "none");
  }
});
