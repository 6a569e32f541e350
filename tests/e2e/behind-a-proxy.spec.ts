import { request as httpRequest } from "node:http";
import path from "node:path";
import { demoPassword } from "@/db/demo/sign-ins";
import type { WebServer } from "@/lib/cli/launch/web-server";
import { startSecondNode } from "../support/app-server";
import { test as base, expect } from "../support/fixtures";
import { actionNamed } from "../support/matrix/visitor";
import { withServedDatabase } from "../support/served-database";

const publicUrl = "https://coxa.example";

/** A node that people reach over https, through one proxy that ends TLS. */
const test = base.extend<object, { node: WebServer }>({
  node: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use, worker) => {
      const log = path.resolve(".coxa", `test-behind-a-proxy-${worker.workerIndex}.log`);
      const server = await startSecondNode(log, { COXA_TRUSTED_PROXIES: "1" }, publicUrl);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** What the proxy adds to a request of a browser at that address, which itself claims to be somewhere else. */
const through = (address: string) => ({
  "x-forwarded-for": `10.9.8.7, ${address}`,
  "x-forwarded-proto": "https",
  "x-forwarded-host": "coxa.example",
});

async function signIn(node: WebServer, from: string, email: string, password: string) {
  const first = await fetch(`${node.url}/api/auth/csrf`, { headers: through(from) });
  const { csrfToken } = await first.json();
  const given = first.headers.getSetCookie();
  const answer = await fetch(`${node.url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      ...through(from),
      origin: publicUrl,
      cookie: given.map((cookie) => cookie.split(";")[0]).join("; "),
    },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  return { answer, cookies: [...given, ...answer.headers.getSetCookie()] };
}

test("over https every cookie is bound to the host by its name, and goes nowhere but over https", async ({
  node,
}) => {
  const { answer, cookies } = await signIn(node, "203.0.113.5", "gp@coxa.example", demoPassword);
  expect(answer.status).toBe(200);
  expect(new URL((await answer.json()).url).origin).toBe(publicUrl);
  expect(cookies.some((cookie) => cookie.startsWith("__Host-coxa.session="))).toBe(true);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-coxa\.[a-z]+=/);
    expect(cookie).toMatch(/; Secure(;|$)/i);
    expect(cookie).toMatch(/; HttpOnly(;|$)/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/i);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
  const session = cookies.find((cookie) => cookie.startsWith("__Host-coxa.session="))?.split(";")[0] ?? "";
  const ask = (cookie: string) =>
    fetch(`${node.url}/account`, { redirect: "manual", headers: { ...through("203.0.113.5"), cookie } });
  expect((await ask(session)).status).toBe(200);
  expect((await ask(session.replace("__Host-", ""))).headers.get("location")).toContain("/sign-in");
});

test("an action asked for at a page that another part of the framework has to run reaches it behind a proxy too", async ({
  node,
}) => {
  const { cookies } = await signIn(node, "203.0.113.8", "gp@coxa.example", demoPassword);
  const cookie = cookies.find((one) => one.startsWith("__Host-coxa.session="))?.split(";")[0] ?? "";
  const find = (origin: string) =>
    postAsProxy(
      `${node.url}/account`,
      {
        ...through("203.0.113.8"),
        ...{ host: "coxa.example", cookie, origin, "next-action": actionNamed("findPatientsAction") },
        "content-type": "text/plain;charset=UTF-8",
      },
      JSON.stringify([{ text: "Testwood" }]),
    );
  const own = await find(publicUrl);
  expect(own.status).toBe(200);
  expect(own.body).toContain("Testwood");
  expect((await find("https://elsewhere.example")).status).toBe(403);
});

/** Posts with the host that the browser asked for, as a proxy passes it on. */
function postAsProxy(address: string, headers: Readonly<Record<string, string>>, body: string) {
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const request = httpRequest(address, { method: "POST", headers }, (answer) => {
      let said = "";
      answer.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, body: said }));
    });
    request.once("error", reject);
    request.end(body);
  });
}

test("the 31st try to sign in within a minute from one address is refused, whatever address it claims, and no other's", async ({
  node,
}) => {
  const tries = Array.from({ length: 32 }, (_, number) =>
    signIn(node, "203.0.113.6", `nobody.${number}@coxa.example`, "not the password"),
  );
  const refused = (await Promise.all(tries)).filter(({ answer }) => answer.status === 429);
  expect(refused).toHaveLength(2);
  for (const { answer } of refused) {
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const [denial] = await withServedDatabase(
    (sql) => sql`select count(*)::int as n from audit_events
      where act = 'session.open' and detail->>'limit' = 'sign-in-address'`,
  );
  expect(denial?.n, "in the record, once a minute").toBeGreaterThanOrEqual(1);
  const elsewhere = await signIn(node, "203.0.113.7", "gp@coxa.example", demoPassword);
  expect(elsewhere.answer.status).toBe(200);
});
