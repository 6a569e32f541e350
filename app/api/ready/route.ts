import { whatIsMissingNow } from "@/lib/platform/readiness";

/** Ready: the database answers and has every migration of this build. 503 names what is missing. */
export async function GET(): Promise<Response> {
  const missing = await whatIsMissingNow();
  const headers = { "cache-control": "no-store" };
  return missing.length === 0
    ? Response.json({ status: "ready" }, { headers })
    : Response.json({ status: "not ready", missing }, { status: 503, headers });
}

export const dynamic = "force-dynamic";
