import { expect, test } from "../support/fixtures";
import { startedFrom } from "../support/keyboard-case";

test("the case of a minute: from the patient's page to X-ray requested and referral sent, by keyboard, in 250 keys", async ({
  signInAs,
  acting,
}) => {
  const page = await signInAs("gp");
  const { keys } = await startedFrom(page, acting);
  console.log(keys.inWords());
  expect(keys.all).toBeLessThanOrEqual(250);
  expect(keys.of("coded answers")).toBeLessThanOrEqual(60);
});
