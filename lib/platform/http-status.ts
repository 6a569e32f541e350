import type { Refusal } from "./result";

/** The reply of a route handler to a refused act: its status, and when to come back where that helps. */
export function refusalResponse(refusal: Refusal): Response {
  const retryAfter = refusal.remedy?.retryAfterSeconds;
  return Response.json(
    { code: refusal.code, message: refusal.message },
    { status: statusOf(refusal), headers: retryAfter ? { "retry-after": retryAfter } : {} },
  );
}

function statusOf({ code }: Refusal): number {
  switch (code) {
    case "session.none":
      return 401;
    case "not-allowed":
      return 403;
    case "not-found":
      return 404;
    case "limit.reached":
      return 429;
    case "database.unavailable":
    case "outcome.unknown":
      return 503;
    case "input.invalid":
      return 400;
    default:
      return 409;
  }
}
