import { retryAfter } from "@/lib/platform/http-status";
import { type Result, statusOf } from "@/lib/platform/result";

/**
 * The body of a request as JSON; what is not JSON is `undefined` inside and fails the command's schema like any other
 * wrong input. Answers `undefined` for a body of more than `mostBytes`.
 */
export async function bodyOf(request: Request, mostBytes: number): Promise<{ json: unknown } | undefined> {
  if (Number(request.headers.get("Content-Length")) > mostBytes) return undefined;
  const text = await request.text();
  return text.length > mostBytes ? undefined : { json: parsed(text) };
}

/** What goes in one packet, in characters: compressed it would come later, and sooner nowhere. */
const onePacket = 1400;

/** A result with the status that belongs to it, and when to come back where it says so. Never stored by a browser. */
export function reply(result: Result<unknown>, status = result.ok ? 200 : statusOf(result.code)): Response {
  const body = JSON.stringify(result);
  const headers = {
    "Cache-Control": body.length > onePacket ? "no-store" : "no-store, no-transform",
    "Content-Type": "application/json",
    ...(result.ok ? {} : retryAfter(result)),
  };
  return new Response(body, { status, headers });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
