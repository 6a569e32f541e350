import { lockSession } from "@/lib/account";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { statusOf } from "@/lib/platform/result";
import { personOfRequest, unlockRequest } from "@/lib/platform/session-requests";

/** Who is signed in in this browser, for pages that are open already. Asking does not keep the session alive. */
export function GET(): Promise<Response> {
  return person(false);
}

/**
 * What an open page says of the person at it, as JSON: `stay` (she is doing something, so the session lives on), `lock`
 * (nobody has been there for a while), `unlock` with her proof.
 */
export async function POST(request: Request): Promise<Response> {
  const said: unknown = await request.json().catch(() => undefined);
  if (typeof said !== "object" || said === null || !("does" in said)) return answer(400);
  const { does, ...proof } = said;
  switch (does) {
    case "stay":
      return person(true);
    case "lock":
      return lock();
    case "unlock":
      return unlock(request.headers, proof);
    default:
      return answer(400);
  }
}

async function person(stays: boolean): Promise<Response> {
  const found = await personOfRequest({ stays });
  return found.ok ? answer(200, { person: found.value }) : answer(statusOf(found.code));
}

async function lock(): Promise<Response> {
  const result = await runAsCurrentUser(lockSession, {});
  return answer(result.ok ? 200 : statusOf(result.code));
}

async function unlock(headers: Headers, proof: unknown): Promise<Response> {
  // No form of another site can send JSON.
  if (headers.get("Content-Type") !== "application/json") return answer(415);
  const tried = await unlockRequest(headers, proof);
  if (!tried.ok) return answer(statusOf(tried.code));
  if (tried.value.ok) return answer(200, { ok: true });
  const { retryAfter } = tried.value;
  return retryAfter
    ? answer(429, tried.value, { "Retry-After": String(retryAfter) })
    : answer(403, tried.value);
}

function answer(
  status: number,
  body: unknown = null,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(body, { status, headers: { ...headers, "Cache-Control": "no-store" } });
}
