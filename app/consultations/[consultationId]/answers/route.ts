import { saveAnswers } from "@/lib/consultations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { refuse } from "@/lib/platform/result";
import { bodyOf, reply } from "../json-door";

const mostBytes = 1_000_000;
const tooMuch = refuse("input.invalid", { because: "More was sent at once than can be saved at once." });

/**
 * Autosave: runs the save command and renders nothing. The body is the command's input as JSON; the header names the
 * person for whom the page was made.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await bodyOf(request, mostBytes);
  if (!body) return reply(tooMuch, 413);
  return reply(
    await runAsCurrentUser(saveAnswers, body.json, request.headers.get("Coxa-Person") ?? undefined),
  );
}
