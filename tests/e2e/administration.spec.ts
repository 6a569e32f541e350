import { expect, test } from "../support/fixtures";
import { signInByForm } from "../support/pages/sign-in";

test("an administrator invites somebody, who joins by the link and signs in", async ({
  signInAs,
  browser,
}) => {
  const administrator = await signInAs("practice.admin");
  await administrator.goto("/administration/people");
  await administrator.getByLabel("E-mail address").fill("joined@coxa.example");
  await administrator.getByLabel("Name as it prints on letters").fill("Dr Joined Later");
  await administrator.getByLabel("Profession").fill("General practitioner");
  await administrator.getByRole("form", { name: "Invite somebody" }).getByLabel("Role").selectOption("gp");
  await administrator.getByRole("button", { name: "Make the invitation" }).click();
  const link = await administrator.locator("code").textContent();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link ?? "");
  await page.getByLabel("Choose a password").fill("orchard tiger compass");
  await page.getByRole("button", { name: "Join" }).click();
  await signInByForm(page, "joined", "orchard tiger compass");
  await expect(page.getByRole("heading", { name: "My day" })).toBeVisible();
  await context.close();
});

test("the auditor sees who signed in and takes the record away as FHIR", async ({ signInAs }) => {
  const auditor = await signInAs("auditor");
  await auditor.goto("/audit?act=session.open");
  await expect(auditor.getByRole("table").getByText("Session: open").first()).toBeVisible();
  const day = new Date().toISOString().slice(0, 10);
  const exported = await auditor.request.get(`/audit/export?from=${day}&to=${day}`);
  expect(exported.status()).toBe(200);
  expect(await exported.json()).toMatchObject({ resourceType: "Bundle", type: "collection" });
});

test("nobody but the auditor opens the audit, and nobody without the token the measurements", async ({
  signInAs,
}) => {
  const gp = await signInAs("gp");
  const day = "2026-01-01";
  expect((await gp.request.get(`/audit/export?from=${day}&to=${day}`)).status()).toBe(403);
  expect((await gp.request.get("/api/metrics")).status()).toBe(404);
});

test("claims in a request's headers change nothing about who may see what", async ({ request }) => {
  const hostile = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-forwarded-host": "elsewhere.example" },
    { "x-original-url": "/api/health" },
    { "x-rewrite-url": "/api/health" },
    { "x-invoke-path": "/api/health" },
    { "x-nextjs-data": "1" },
    { "x-forwarded-for": "10.0.0.1" },
  ];
  for (const headers of hostile) {
    const page = await request.get("/patients", { headers, maxRedirects: 0 });
    expect([303, 307, 308], JSON.stringify(headers)).toContain(page.status());
    const location = new URL(page.headers().location ?? "", "http://localhost");
    expect(location.pathname).toBe("/sign-in");
    expect(location.hostname).toBe("localhost");
  }
});

test("a body of more than a megabyte is refused", async ({ request }) => {
  const answer = await request.post("/api/auth/callback/credentials", {
    headers: { "content-type": "text/plain" },
    data: Buffer.alloc(1_000_001, "a"),
  });
  expect(answer.status()).toBe(413);
});
