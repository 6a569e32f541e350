import { answerQuestion, askQuestion, openReferral, viewReferral } from "@/lib/referrals";
import { expect, test } from "../support/bench";
import { receivedReferral } from "../support/builders/referral";
import { quantileOf } from "../support/figures";

test.use({ rows: { patients: 1000, referrals: 1000 } });

const rounds = 15;

test("how soon one side sees the other's act without reload", async ({ signInAs, acting, report }) => {
  test.setTimeout(600_000);
  const { referralId } = await receivedReferral(acting);
  await acting("physio", openReferral, { referralId });
  const [gp, physio] = [await signInAs("gp"), await signInAs("physio")];
  await Promise.all([gp.goto(`/referrals/${referralId}`), physio.goto(`/referrals/${referralId}`)]);
  await expect(gp.getByText(/^Opened by Priya Nair/).first()).toBeVisible();
  await expect(physio.getByRole("button", { name: /^Accept/ })).toBeVisible();
  const toPractice: number[] = [];
  const toService: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const question = `Question number ${round}?`;
    await acting("physio", askQuestion, { referralId, question });
    let committed = performance.now();
    await gp.getByText(question).waitFor();
    toPractice.push(performance.now() - committed);
    const { questions } = await acting("gp", viewReferral, { referralId });
    const answer = `Answer number ${round}.`;
    await acting("gp", answerQuestion, { referralId, questionId: questions.at(-1)?.id, answer });
    committed = performance.now();
    await physio.getByText(answer).waitFor();
    toService.push(performance.now() - committed);
  }
  const figures = [
    ["the practice sees the service's act", toPractice],
    ["the service sees the practice's act", toService],
  ] as const;
  for (const [what, samples] of figures) {
    report({ what: `${what}, median`, value: quantileOf(samples, 0.5), unit: "ms" });
    report({
      what: `${what}, the slowest of ${rounds}`,
      value: Math.max(...samples),
      unit: "ms",
      atMost: 2000,
    });
  }
});
