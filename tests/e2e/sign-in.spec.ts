import { expect, test } from "../support/fixtures";
import { signInByForm } from "../support/pages/sign-in";

test("a signed-out visitor signs in and comes back to the page asked for", async ({ page }) => {
  await page.goto("/referrals/sent");
  await expect(page).toHaveURL("/sign-in?next=%2Freferrals%2Fsent");
  await signInByForm(page, "gp");
  await expect(page).toHaveURL("/referrals/sent");
});

for (const outside of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"]) {
  test(`signing in never leads out of Coxa (${outside})`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(outside)}`);
    await signInByForm(page, "gp");
    await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

test("an unknown address and a wrong password read the same, and the address typed stays", async ({
  page,
}) => {
  const told: (string | null)[] = [];
  for (const name of ["gp", "nobody"]) {
    await page.goto("/sign-in");
    await signInByForm(page, name, "not-the-password");
    await expect(page.getByRole("alert").first()).toContainText("is not right");
    told.push(await page.getByRole("alert").first().textContent());
    await expect(page.getByLabel("E-mail address")).toHaveValue(`${name}@coxa.example`);
  }
  expect(told[0]).toBe(told[1]);
});

test("each role begins where its work is", async ({ signInAs }) => {
  const gp = await signInAs("gp");
  await gp.goto("/");
  await expect(gp.getByRole("heading", { name: "My day" })).toBeVisible();
  const physio = await signInAs("physio");
  await physio.goto("/");
  await expect(physio).toHaveURL("/referrals/received");
  const auditor = await signInAs("auditor");
  await auditor.goto("/");
  await expect(auditor.getByRole("heading", { name: "Audit", exact: true })).toBeVisible();
  await expect(auditor.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([/^Audit/]);
});

test("after signing out the record is not to be had, by address or by going back", async ({ page }) => {
  await page.goto("/sign-in");
  await signInByForm(page, "clinician");
  await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/patients");
  await expect(page).toHaveURL("/sign-in?next=%2Fpatients");
});
