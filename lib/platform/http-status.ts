import { type Refusal, statusOf } from "./result";

/** The reply of a route handler to a refused act: its status, and when to come back where that helps. */
export function refusalResponse(refusal: Refusal): Response {
  const retryAfter = refusal.remedy?.retryAfterSeconds;
  return Response.json(
    { code: refusal.code, message: refusal.message },
    { status: statusOf(refusal.code), headers: retryAfter ? { "retry-after": retryAfter } : {} },
  );
}
