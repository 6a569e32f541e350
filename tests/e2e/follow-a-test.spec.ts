import { clinicDay } from "@/lib/platform/clock";
import { requestedTest } from "../support/builders/investigation";
import { expect, test } from "../support/fixtures";
import { onSomePage } from "../support/pages-of-a-list";

test("a test is handed over, its result recorded by the secretary and signed by the GP, who promises the patient a call", async ({
  signInAs,
  acting,
}) => {
  const requestId = await requestedTest(acting);
  const [secretary, gp] = [await signInAs("secretary"), await signInAs("gp")];
  await test.step("the secretary finds it among what is to be handed over, and says that it was", async () => {
    await secretary.goto("/investigations?view=to_hand_over");
    const row = secretary.locator(`a[href="/investigations/${requestId}"]`);
    await onSomePage(secretary.getByRole("main"), row);
    await row.click();
    await expect(secretary.getByRole("radio", { name: /withdraw/i })).toHaveCount(0);
    await secretary.getByRole("radio", { name: "Printed and handed over to the patient" }).check();
    await secretary.getByLabel("Note").fill("Blood room, Tuesday");
    await secretary.getByRole("button", { name: "Record it" }).click();
    await expect(secretary.getByText("The department does it").first()).toBeVisible();
    await expect(secretary.getByText("Blood room, Tuesday")).toBeVisible();
  });
  await test.step("a result without its day is refused beside the field; with it, it waits to be read", async () => {
    await secretary.getByRole("radio", { name: "The result is here" }).check();
    const form = secretary.getByRole("form", { name: /^Result of/ });
    await form.getByRole("radio", { name: "Abnormal" }).check();
    await form.getByLabel("What the report says").fill("CRP 48 mg/L (0 to 5)");
    await form.getByLabel("Reported by").fill("Northmoor Pathology");
    await form.getByRole("button", { name: "Record the result" }).click();
    await expect(form.getByRole("alert")).toContainText("Give the day of the report");
    const [year = "", month = "", day = ""] = clinicDay(new Date()).split("-");
    await form.getByLabel("Day", { exact: true }).fill(day);
    await form.getByLabel("Month").fill(month);
    await form.getByLabel("Year").fill(year);
    await form.getByRole("button", { name: "Record the result" }).click();
    await expect(secretary.getByText("Reported by Northmoor Pathology").first()).toBeVisible();
    await expect(secretary.getByRole("button", { name: /Sign as read/ })).toHaveCount(0);
  });
  await test.step("the GP reads it, signs what was done, and the call is on her list", async () => {
    await gp.goto(`/investigations/${requestId}`);
    await gp.getByLabel("What you did about it").fill("Repeat in two weeks; joint not hot");
    await gp.getByLabel("Day", { exact: true }).fill("31");
    await gp.getByLabel("Month").fill("12");
    await gp.getByLabel("Year").fill("2035");
    await gp.getByRole("button", { name: "Sign as read and acted on" }).click();
    await expect(gp.getByText(/What was done:.*Repeat in two weeks.*Dr Amara Okafor/)).toBeVisible();
    await gp.goto("/promises");
    const promised = gp.getByRole("region", { name: "Promised to patients" });
    await onSomePage(promised, promised.getByText(/Tell the patient the result: CRP.*31-Dec-2035/).first());
  });
  await test.step("the secretary's open list no longer holds it", async () => {
    await secretary.goto("/investigations");
    await expect(secretary.locator(`a[href="/investigations/${requestId}"]`)).toHaveCount(0);
  });
});
