import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { statusOf } from "@/lib/platform/result";
import { downloadAttachment } from "@/lib/referrals";

interface RouteContext {
  readonly params: Promise<{ readonly referralId: string; readonly attachmentId: string }>;
}

const mediaTypes = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const;

/** A file that goes with a referral, to be saved and never shown by the app's own address. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const result = await runAsCurrentUser(downloadAttachment, await params);
  if (!result.ok) {
    return new Response(result.message, {
      status: statusOf(result.code),
      headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const { content, fileName, kind } = result.value;
  return new Response(new Uint8Array(content), {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": mediaTypes[kind],
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Content-Security-Policy": "sandbox",
    },
  });
}
