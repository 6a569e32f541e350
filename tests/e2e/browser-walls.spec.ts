import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { demoPassword } from "@/db/demo/sign-ins";
import { registeredPatient } from "../support/builders/patient";
import { expect, test } from "../support/fixtures";
import { cookieOf } from "../support/matrix/visitor";

const addresses = ["/", "/sign-in", "/patients", "/no-such-page", "/api/health", "/referrals/received"];

for (const address of addresses) {
  test(`${address} carries every header that walls a browser off`, async ({ signInAs }) => {
    const page = await signInAs("gp");
    const answer = await page.request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["strict-transport-security"]).toMatch(/max-age=31536000/);
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-");
  });
}

test("the content security policy has no fault that the evaluator knows, and each answer its own nonce", async ({
  request,
}) => {
  const policies = [];
  for (let time = 0; time < 2; time++) {
    policies.push((await request.get("/sign-in")).headers()["content-security-policy"] ?? "");
  }
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{22,}' 'strict-dynamic'/);
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    expect(grave.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test("every script and style element of a page carries the nonce of its policy", async ({ request }) => {
  const answer = await request.get("/sign-in");
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "none";
  const html = await answer.text();
  const elements = html.match(/<(script|style)\b[^>]*>/g) ?? [];
  expect(elements.length).toBeGreaterThan(1);
  for (const element of elements) {
    expect(element).toContain(`nonce="${nonce}"`);
  }
  expect(html).not.toMatch(/\son\w+=|\sstyle="/);
});

test("nothing of one person is left for the next in the same browser", async ({ page, acting, baseURL }) => {
  const patient = await registeredPatient(acting);
  const secrets = [patient.familyName, patient.nhsNumber, patient.patientId];
  const signIn = async (name: string) => {
    await page.getByLabel("E-mail address").fill(`${name}@coxa.example`);
    await page.getByLabel("Password").fill(demoPassword);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  };
  await page.goto("/sign-in");
  await signIn("gp");
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByText(patient.familyName.toUpperCase()).first()).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn("gp.harbour");
  for (let back = 0; back < 4; back++) {
    await page.goBack();
    // Going back may lead on at once: what counts is each page that comes to rest.
    await expect(async () => {
      const seen = await page.content();
      expect(secrets.filter((secret) => seen.includes(secret) && !page.url().includes(secret))).toEqual([]);
      expect(seen).not.toContain(patient.familyName.toUpperCase());
    }).toPass({ timeout: 20_000 });
  }
  await page.goto("/");
  const stored = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, await caches.keys()]);
  });
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  const cookies = await page.context().cookies(baseURL);
  expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === "Lax")).toBe(true);
});

test("a session that was ended is good for nothing, by the cookie of the one before either", async () => {
  const cookie = await cookieOf("ot.westcliff");
  const another = await cookieOf("ot.westcliff");
  expect(cookie).not.toBe(another);
  const ask = () =>
    fetch(`${process.env.COXA_TEST_URL}/account`, { headers: { cookie }, redirect: "manual" });
  expect((await ask()).status).toBe(200);
  const first = await fetch(`${process.env.COXA_TEST_URL}/api/auth/csrf`);
  const csrf = first.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { csrfToken } = await first.json();
  await fetch(`${process.env.COXA_TEST_URL}/api/auth/signout`, {
    method: "POST",
    headers: { cookie: `${csrf}; ${cookie}` },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  expect((await ask()).headers.get("location")).toContain("/sign-in");
});
