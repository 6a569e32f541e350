import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { type Result, refuse, statusOf } from "@/lib/platform/result";
import { attachFile } from "@/lib/referrals";

interface RouteContext {
  readonly params: Promise<{ readonly referralId: string }>;
}

/** Takes one file as the field `file` of a form. Another site cannot send it: the browser says where it comes from. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const from = request.headers.get("Sec-Fetch-Site");
  if (from !== null && from !== "same-origin") {
    return reply(refuse("not-allowed"));
  }
  const { referralId } = await params;
  const file = await fileIn(request);
  const content = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const fileName = file?.name.slice(-120) || "File";
  return reply(await runAsCurrentUser(attachFile, { referralId, fileName, content }));
}

/** `undefined` when the body is no form with a file; the command then refuses it as empty. */
async function fileIn(request: Request): Promise<File | undefined> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  return file instanceof File ? file : undefined;
}

function reply(result: Result<unknown>): Response {
  return Response.json(result, {
    status: result.ok ? 201 : statusOf(result.code),
    headers: { "Cache-Control": "no-store" },
  });
}
