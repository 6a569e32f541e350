import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { metricsText } from "@/lib/platform/metrics";

/** Measurements for whoever shows the token; for everybody else there is no such page. */
export async function GET(request: Request) {
  const token = env().COXA_METRICS_TOKEN;
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "");
  if (!token || !given || !timingSafeEqual(digest(token), digest(given))) {
    return new Response(null, { status: 404 });
  }
  return new Response(await metricsText(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
  });
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
