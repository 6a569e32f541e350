import { deriveJournalKeys } from "@/lib/consultations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { refuse } from "@/lib/platform/result";
import { bodyOf, reply } from "../json-door";

/** Gives the person whose page it is the keys of what her browser keeps. Never stored by a browser. */
export async function POST(request: Request): Promise<Response> {
  const body = await bodyOf(request, 10_000);
  if (!body) return reply(refuse("input.invalid"), 413);
  return reply(
    await runAsCurrentUser(deriveJournalKeys, body.json, request.headers.get("Coxa-Person") ?? undefined),
  );
}
