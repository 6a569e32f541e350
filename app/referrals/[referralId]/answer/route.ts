import { pdfResponse } from "@/app/_record/pdf-response";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { printAnswer } from "@/lib/referrals";

interface RouteContext {
  readonly params: Promise<{ readonly referralId: string }>;
}

/** The service's answer to a referral as PDF. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return pdfResponse(await runAsCurrentUser(printAnswer, await params), request);
}
