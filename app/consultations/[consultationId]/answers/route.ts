import { saveAnswers } from "@/lib/consultations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { type Result, refuse, statusOf } from "@/lib/platform/result";

const mostBytes = 1_000_000;
const tooMuch = refuse("input.invalid", { because: "More was sent at once than can be saved at once." });

/** Autosave: runs the save command and renders nothing. The body is the command's input as JSON. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("Content-Length")) > mostBytes) {
    return reply(tooMuch, 413);
  }
  const text = await request.text();
  if (text.length > mostBytes) {
    return reply(tooMuch, 413);
  }
  return reply(await runAsCurrentUser(saveAnswers, parsed(text)));
}

/** What is not JSON fails the command's schema like any other wrong input. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reply(result: Result<unknown>, status = result.ok ? 200 : statusOf(result.code)): Response {
  return Response.json(result, {
    status,
    headers: { "Cache-Control": "no-store" },
  });
}
