import { connect } from "node:net";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { registeredPatient } from "../support/builders/patient";
import { expect, test } from "../support/fixtures";
import { cookieOf } from "../support/matrix/visitor";
import { signInByForm } from "../support/pages/sign-in";

/** The headers that wall a browser off, whoever gives the answer. */
function expectWalls(headers: Readonly<Record<string, string>>, where: string): void {
  expect(headers, where).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["strict-transport-security"], where).toMatch(/max-age=31536000/);
  expect(headers["permissions-policy"], where).toContain("camera=()");
  expect(headers["x-powered-by"], where).toBeUndefined();
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, where).toContain("frame-ancestors 'none'");
  expect(policy, where).not.toContain("unsafe-");
}

const noConsultation = "00000000-0000-4000-8000-000000000000";
const addresses = ["/", "/sign-in", "/patients", "/no-such-page", "/api/health", "/referrals/received"];

for (const address of addresses) {
  test(`${address} carries every header that walls a browser off`, async ({ signInAs }) => {
    const page = await signInAs("gp");
    const answer = await page.request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expectWalls(headers, address);
    expect(headers["cache-control"]).toContain("no-store");
  });
}

test("what the framework, a file or a refusal answers carries the same headers", async ({
  request,
  baseURL,
}) => {
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get("/sign-in")).text())?.[0] ?? "";
  const tries = [
    { address: script, status: 200 },
    { address: "/_next/static/no-such-file.js", status: 404 },
    { address: "/patients/", status: 308 },
    { address: `${baseURL}//elsewhere.example`, status: 308 },
    { address: "/patients", method: "PUT", status: 405 },
    { address: `/consultations/${noConsultation}/answers`, status: 405 },
    { address: `/consultations/${noConsultation}/answers`, method: "POST", data: {}, status: 401 },
    { address: "/patients", method: "POST", headers: { origin: "https://elsewhere.example" }, status: 403 },
    { address: "/patients", method: "POST", headers: { "content-type": "multipart/form-data" }, status: 415 },
    { address: "/patients", method: "POST", data: "a".repeat(1_000_001), status: 413 },
    {
      address: "/patients",
      method: "POST",
      headers: { "next-action": "00", "content-type": "text/plain" },
      data: "[",
      status: 400,
    },
  ];
  for (const { address, status, ...more } of tries) {
    const answer = await request.fetch(address, { maxRedirects: 0, ...more });
    expect(answer.status(), address).toBe(status);
    expectWalls(answer.headers(), `${status} ${address}`);
    expect(JSON.stringify(answer.headers())).not.toContain("own-word");
  }
});

test("no page of the framework’s own is shown for signing out or for mail that was sent", async ({
  request,
}) => {
  for (const address of ["signout", "verify-request", "signout/x", "verify-request?x=1"]) {
    expect((await request.get(`/api/auth/${address}`, { maxRedirects: 0 })).status(), address).toBe(404);
  }
  for (const address of ["signin", "error", "new-user"]) {
    const answer = await request.get(`/api/auth/${address}`, { maxRedirects: 0 });
    expect(await answer.text(), address).not.toContain("<style");
  }
});

test("what no server could read as a request is answered with the same headers", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  const tries = {
    400: "GET / HTTP/1.1\r\nno colon\r\n\r\n",
    431: `GET / HTTP/1.1\r\nhost: ${hostname}\r\nx: ${"a".repeat(20_000)}\r\n\r\n`,
    417: `GET / HTTP/1.1\r\nhost: ${hostname}\r\nexpect: a-miracle\r\n\r\n`,
  };
  const withoutHost = "GET /patients HTTP/1.1\r\n\r\n";
  for (const [status, said] of [...Object.entries(tries), ["400", withoutHost] as const]) {
    const [first = "", ...lines] = (await saidOver(hostname, Number(port), said)).split("\r\n");
    expect(first).toContain(` ${status} `);
    const headers = lines.slice(0, lines.indexOf("")).map((line) => line.split(/: (.*)/));
    expectWalls(
      Object.fromEntries(headers.map(([name = "", value = ""]) => [name.toLowerCase(), value])),
      first,
    );
  }
});

/** What comes back over a bare connection until it is closed. */
function saidOver(host: string, port: number, said: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect({ host, port }, () => socket.write(said));
    socket.setEncoding("utf8").on("data", (text: string) => {
      heard += text;
    });
    socket.once("close", () => resolve(heard)).once("error", reject);
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
    await signInByForm(page, name);
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
