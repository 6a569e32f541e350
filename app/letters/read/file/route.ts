import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { refuse, statusOf } from "@/lib/platform/result";
import { readLetterFile } from "@/lib/referrals";

/** What the file in the field `file` of a form says as a letter; nothing of it is kept. Another site cannot send one. */
export async function POST(request: Request): Promise<Response> {
  const from = request.headers.get("Sec-Fetch-Site");
  const isOurs = from === null || from === "same-origin";
  const result = isOurs
    ? await runAsCurrentUser(readLetterFile, { content: await contentOf(request) })
    : refuse("not-allowed");
  return Response.json(result, {
    status: result.ok ? 200 : statusOf(result.code),
    headers: { "Cache-Control": "no-store" },
  });
}

/** Empty when the body is no form with a file; the query then refuses it. */
async function contentOf(request: Request): Promise<Uint8Array> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
