import path from "node:path";
import { demoId } from "@/db/demo/demo-ids";
import { newPassword } from "@/db/roles";
import { startWebServer, type WebServer } from "@/lib/cli/launch/web-server";
import { expect, test } from "../support/fixtures";
import { startIdentityProvider, type TestProvider } from "../support/identity-provider";
import { withServedDatabase } from "../support/served-database";
import { workerPort } from "../support/worker-port";

const gpThere = { subject: "cis2-555036632103", acr: "AAL3_ANY" };
const locumThere = { subject: "cis2-555036633104", acr: "AAL3_ANY" };

let provider: TestProvider;
let coxa: WebServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const port = await workerPort();
  const url = `http://localhost:${port}`;
  provider = await startIdentityProvider(`${url}/api/auth/callback/outside`);
  Object.assign(process.env, {
    COXA_OIDC_ISSUER: provider.issuer,
    COXA_OIDC_CLIENT_ID: provider.clientId,
    COXA_OIDC_CLIENT_SECRET: provider.clientSecret,
    COXA_OIDC_SCOPE: "openid nationalrbacaccess",
    COXA_OIDC_ACR: "AAL3_ANY,AAL2_OR_AAL3_ANY",
  });
  coxa = await startWebServer({
    port,
    host: "127.0.0.1",
    url,
    appUrl: process.env.COXA_TEST_SEEDED_APP_URL ?? "",
    keys: {
      session: newPassword(),
      auditEntry: process.env.COXA_AUDIT_ENTRY_KEY ?? "",
      letter: process.env.COXA_LETTER_KEY ?? "",
      secondStep: newPassword(),
      journal: newPassword(),
      metrics: newPassword(),
    },
    demo: true,
    log: path.resolve(".coxa", "test-identity-provider.log"),
  });
  await withServedDatabase(async (sql) => {
    for (const [subject, userId] of [
      [gpThere.subject, demoId(3, 1)],
      [locumThere.subject, demoId(3, 20)],
    ] as const) {
      await sql`insert into federated_identities (issuer, subject, user_id, linked_at)
        values (${provider.issuer}, ${subject}, ${userId}, now()) on conflict do nothing`;
    }
  });
});

test.afterAll(async () => {
  await coxa?.stop();
  await provider?.stop();
  for (const name of Object.keys(process.env).filter((one) => one.startsWith("COXA_OIDC_"))) {
    delete process.env[name];
  }
});

/** A browser's cookies, and nothing else of one. */
class Jar {
  private readonly held = new Map<string, string>();

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.held].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie };
    const answer = await fetch(address, { ...init, redirect: "manual", headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.held.set(name, value);
    }
    return answer;
  }

  get session(): string | undefined {
    return this.held.get("coxa.session") || undefined;
  }
}

/** What somebody between Coxa and the provider might change on the way there or back. */
interface Tampering {
  readonly there?: Readonly<Record<string, string>>;
  readonly back?: Readonly<Record<string, string>>;
}

/** Goes to the provider and comes back. @returns the jar, and where Coxa sends the browser in the end */
async function goThroughProvider(tampering: Tampering = {}, jar = new Jar()) {
  const { csrfToken } = await (await jar.ask(`${coxa.url}/api/auth/csrf`)).json();
  const started = await jar.ask(`${coxa.url}/api/auth/signin/outside`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: `${coxa.url}/patients`, json: "true" }),
  });
  let address = changed((await started.json()).url, tampering.there);
  for (let hop = 0; hop < 10 && !address.startsWith(coxa.url); hop++) {
    const answer = await jar.ask(address);
    address = new URL(answer.headers.get("location") ?? coxa.url, address).href;
  }
  const back = await jar.ask(changed(address, tampering.back));
  return { jar, asked: address, endsAt: back.headers.get("location") ?? String(back.status) };
}

function changed(address: string, changes: Readonly<Record<string, string>> = {}): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

async function pageOf(jar: Jar, address = "/account"): Promise<string> {
  return (await jar.ask(`${coxa.url}${address}`)).text();
}

test("the sign-in page names the provider only where one is set", async ({ page, baseURL }) => {
  await page.goto(`${coxa.url}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in with NHS CIS2" })).toBeVisible();
  await page.goto(`${baseURL}/sign-in`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Sign in with/ })).toHaveCount(0);
});

test("whom the provider vouches for is signed in, with PKCE, state and nonce asked for", async () => {
  provider.next = gpThere;
  const jar = new Jar();
  const { csrfToken } = await (await jar.ask(`${coxa.url}/api/auth/csrf`)).json();
  const started = await jar.ask(`${coxa.url}/api/auth/signin/outside`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: coxa.url, json: "true" }),
  });
  const asked = new URL((await started.json()).url).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge", "acr_values"]) {
    expect(asked.get(name), name).toBeTruthy();
  }
  const { jar: signedIn, endsAt } = await goThroughProvider();
  expect(endsAt).toBe(`${coxa.url}/patients`);
  expect(await pageOf(signedIn)).toContain("gp@coxa.example");
});

interface Refused {
  readonly there?: typeof gpThere;
  readonly tampering?: Tampering;
  /** Whose check it is: ours, or that of the OpenID client, where absent. */
  readonly error?: "AccessDenied";
}

const refused: Readonly<Record<string, Refused>> = {
  "a lower assurance than is demanded": {
    there: { ...gpThere, acr: "AAL1_USERPASS" },
    error: "AccessDenied",
  },
  "a person whom nobody here knows": {
    there: { ...gpThere, subject: "cis2-000000000000" },
    error: "AccessDenied",
  },
  "another state": { tampering: { back: { state: "another-state" } } },
  "an ID token for another nonce": { tampering: { there: { nonce: "another-nonce" } } },
  "a code for another PKCE challenge": {
    tampering: { there: { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" } },
  },
  "an answer of another issuer": { tampering: { back: { iss: "https://elsewhere.example" } } },
  "a code that nobody gave out": { tampering: { back: { code: "made-up" } } },
};

for (const [what, { there = gpThere, tampering = {}, error = "OAuthCallback" }] of Object.entries(refused)) {
  test(`${what} signs nobody in`, async () => {
    provider.next = there;
    const { jar, endsAt } = await goThroughProvider(tampering);
    expect(endsAt).toContain(`error=${error}`);
    expect(jar.session).toBeUndefined();
    expect((await jar.ask(`${coxa.url}/account`)).headers.get("location")).toContain("/sign-in");
  });
}

test("whom Coxa turns away although the provider vouches for them is in the record, with why", async () => {
  const denials = () =>
    withServedDatabase(
      (sql) => sql<{ why: string; user_id: string | null }[]>`
        select detail->>'why' as why, user_id from audit_events
        where act = 'session.open' and outcome = 'denied' and detail->>'why' in ('assurance', 'unknown', 'role')
        order by id`,
    );
  const before = await denials();
  for (const there of [
    { ...gpThere, acr: "AAL1_USERPASS" },
    { ...gpThere, subject: "cis2-000000000000" },
    { ...locumThere, organisation: "ZZ9002", roleNotHeld: true },
  ]) {
    provider.next = there;
    const { jar, endsAt } = await goThroughProvider();
    expect(endsAt).toContain("error=AccessDenied");
    expect(jar.session).toBeUndefined();
  }
  const told = (await denials()).slice(before.length);
  expect(told.map(({ why, user_id }) => [why, user_id])).toEqual([
    ["assurance", null],
    ["unknown", null],
    ["role", demoId(3, 20)],
  ]);
});

test("an answer used once is good for nothing again, in whatever browser", async () => {
  provider.next = gpThere;
  const { jar, asked } = await goThroughProvider();
  expect(jar.session).toBeTruthy();
  for (const again of [jar, new Jar()]) {
    const answer = await again.ask(asked);
    expect(answer.headers.get("location")).toContain("error=OAuthCallback");
  }
});

test("who chose a role at the provider acts in it; who holds none there is not let in", async () => {
  provider.next = { ...locumThere, organisation: "ZZ9002" };
  const { jar } = await goThroughProvider();
  expect(await pageOf(jar, "/")).toContain("Harbour View Medical Centre");
  provider.next = { ...locumThere, organisation: "ZZ9N11" };
  const { jar: none, endsAt } = await goThroughProvider();
  expect(endsAt).toMatch(/error=/);
  expect(none.session).toBeUndefined();
});

test("who holds several roles and chose none is asked at sign-in, and the header says which it is", async ({
  page,
}) => {
  provider.next = locumThere;
  await page.goto(`${coxa.url}/sign-in?next=${encodeURIComponent("/patients")}`);
  await page.getByRole("button", { name: "Sign in with NHS CIS2" }).click();
  await expect(page.getByRole("heading", { name: "Whom do you act for?" })).toBeVisible();
  await page.getByRole("button", { name: "Act as GP, Harbour View Medical Centre" }).click();
  await expect(page).toHaveURL(`${coxa.url}/patients`);
  await expect(page.getByRole("banner")).toContainText("GP, Harbour View Medical Centre");
  await page.getByRole("banner").getByRole("link", { name: "Change" }).click();
  await page.getByRole("button", { name: "Act as GP, Alder Lane Surgery" }).click();
  await expect(page.getByRole("banner")).toContainText("GP, Alder Lane Surgery");
});

test("each sign-in opens another session, and leaving one is at once", async () => {
  provider.next = gpThere;
  const first = (await goThroughProvider()).jar;
  const again = (await goThroughProvider()).jar;
  expect(first.session).not.toBe(again.session);
  const { csrfToken } = await (await first.ask(`${coxa.url}/api/auth/csrf`)).json();
  const kept = first.session;
  await first.ask(`${coxa.url}/api/auth/signout`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  const stolen = await fetch(`${coxa.url}/account`, {
    redirect: "manual",
    headers: { cookie: `coxa.session=${kept}` },
  });
  expect(stolen.headers.get("location")).toContain("/sign-in");
  expect(await pageOf(again)).toContain("gp@coxa.example");
});
