import { type Refusal, statusOf } from "./result";

/** When to come back, where a refusal says so. */
export function retryAfter({ remedy }: Refusal): Readonly<Record<string, string>> {
  return remedy?.retryAfterSeconds ? { "Retry-After": remedy.retryAfterSeconds } : {};
}

/** The reply of a route handler to a refused act: its status, and when to come back where that helps. */
export function refusalResponse(refusal: Refusal): Response {
  return Response.json(
    { code: refusal.code, message: refusal.message },
    { status: statusOf(refusal.code), headers: retryAfter(refusal) },
  );
}
