import { readFileSync } from "node:fs";
import { z } from "zod";
import { demoPassword } from "@/db/demo/sign-ins";

/** What comes back, as anybody outside can tell. */
export type Answer =
  | "shown"
  | "sent on"
  | "denied"
  | "asked to sign in"
  | "no such method"
  | "not understood"
  | "BROKEN";

export interface Reply {
  readonly answer: Answer;
  readonly status: number;
  readonly body: string;
}

const base = () => process.env.COXA_TEST_URL ?? "";
const actionManifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** The routes of the build, by what Next.js itself wrote down: "/patients/page", "/api/live/route". */
export function routesOfBuild(): readonly string[] {
  return Object.keys(
    z
      .record(z.string(), z.string())
      .parse(JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8"))),
  );
}

export interface BuiltAction {
  readonly name: string;
  /** What requests name it by. */
  readonly id: string;
  /** The routes of the pages that have it. */
  readonly pages: readonly string[];
}

/** The server actions of the build. Several files may export one of the same name. */
export function actionsOfBuild(): readonly BuiltAction[] {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node } = actionManifest.parse(JSON.parse(text));
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    name: exportedName,
    id,
    pages: Object.keys(workers).map((worker) => worker.replace(/^app(\/.*|)\/page$/, "$1") || "/"),
  }));
}

/** An action's id by its name. */
export function actionNamed(name: string): string {
  return actionsOfBuild().find((action) => action.name === name)?.id ?? "";
}

/** Signs a demo person in over HTTP, at the served app or another. @returns the cookie that names the session */
export async function cookieOf(name: string, at = base()): Promise<string> {
  const { csrfToken, cookie } = await formToken(at);
  const answer = await fetch(`${at}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams({
      csrfToken,
      email: `${name}@coxa.example`,
      password: demoPassword,
      json: "true",
    }),
  });
  const session = cookiesOf(answer)
    .split("; ")
    .find((cookie) => cookie.startsWith("coxa.session="));
  if (!session) throw new Error(`${name} could not sign in: ${answer.status}`);
  return session;
}

/** Ends the session that a cookie names, as signing out does; a browser that has the cookie keeps it. */
export async function endSessionOf(session: string, at = base()): Promise<void> {
  const { csrfToken, cookie } = await formToken(at);
  const answer = await fetch(`${at}/api/auth/signout`, {
    method: "POST",
    headers: { cookie: `${cookie}; ${session}` },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  const { url } = z.object({ url: z.string() }).parse(await answer.json());
  if (!answer.ok || url.includes("csrf")) throw new Error(`The session was not ended: ${answer.status}`);
}

/** What a form of next-auth must carry, and the cookie it is compared with. */
async function formToken(at: string): Promise<{ readonly csrfToken: string; readonly cookie: string }> {
  const answer = await fetch(`${at}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await answer.json());
  return { csrfToken, cookie: cookiesOf(answer) };
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Asks for an address and says what came back. Redirects are not followed; of a stream only the head is read. */
export async function ask(address: string, cookie: string | null, more: RequestInit = {}): Promise<Reply> {
  const answer = await fetch(`${base()}${address}`, {
    redirect: "manual",
    ...more,
    headers: { ...(cookie ? { cookie } : {}), ...Object.fromEntries(new Headers(more.headers)) },
  });
  if (answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    await answer.body?.cancel();
    return { answer: "shown", status: answer.status, body: "" };
  }
  const body = await answer.text();
  return { answer: answerIn(answer, body), status: answer.status, body };
}

/** Calls a server action as the browser does, and says how far it came. */
export async function act(
  actionId: string,
  address: string,
  cookie: string | null,
  input: unknown,
): Promise<Reply> {
  const reply = await ask(address, cookie, {
    method: "POST",
    headers: { "next-action": actionId, "content-type": "text/plain;charset=UTF-8", origin: base() },
    body: JSON.stringify([input]),
  });
  return { ...reply, answer: answerOfAction(reply) };
}

function answerIn(answer: Response, body: string): Answer {
  const { status } = answer;
  const location = answer.headers.get("location");
  if (status >= 300 && status < 400) {
    return location?.startsWith("/sign-in") ? "asked to sign in" : "sent on";
  }
  if (status === 401) return "asked to sign in";
  if (status === 403 || status === 404 || body.includes(">This page is not for you</h1>")) return "denied";
  if (status === 405) return "no such method";
  if (status === 400) return "not understood";
  // A conflict says that the record was reached and its state looked at.
  return status < 300 || status === 409 ? "shown" : "BROKEN";
}

const codes: Readonly<Record<string, Answer>> = {
  "not-allowed": "denied",
  "not-found": "denied",
  "session.none": "asked to sign in",
  "input.invalid": "not understood",
  "limit.reached": "BROKEN",
  "database.unavailable": "BROKEN",
};

function answerOfAction({ status, body }: Reply): Answer {
  if (status !== 200) {
    return status === 404 || status === 403 ? "denied" : "BROKEN";
  }
  const code = /^1:\{"ok":false,"code":"([\w.-]+)"/m.exec(body)?.[1];
  return code ? (codes[code] ?? "shown") : /^1:\{"ok":/m.test(body) ? "shown" : "BROKEN";
}
