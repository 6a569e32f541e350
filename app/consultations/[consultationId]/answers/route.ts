import { saveAnswers } from "@/lib/consultations";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { type RefusalCode, refuse, statusOf } from "@/lib/platform/result";

const mostBytes = 1_000_000;

/** Autosave: runs the save command and renders nothing. The body is the command's input as JSON. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  if (text.length > mostBytes) {
    return reply(refuse("input.invalid", { because: "More was sent at once than can be saved at once." }));
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

function reply(result: { ok: true } | { ok: false; code: RefusalCode }): Response {
  return Response.json(result, {
    status: result.ok ? 200 : statusOf(result.code),
    headers: { "Cache-Control": "no-store" },
  });
}
