import { pdfResponse } from "@/app/_record/pdf-response";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { downloadLetter } from "@/lib/referrals";

interface RouteContext {
  readonly params: Promise<{ readonly referralId: string }>;
}

/** The letter of a referral as PDF: the bytes as sent, or a marked draft; `?reader=patient` for that reader's copy, `?version=1` for one. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const reader = asked.get("reader") ?? undefined;
  const version = asked.get("version") ?? undefined;
  return pdfResponse(await runAsCurrentUser(downloadLetter, { ...(await params), reader, version }), request);
}
