import { pdfResponse } from "@/app/_record/pdf-response";
import { printAdvice } from "@/lib/advice";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";

interface RouteContext {
  readonly params: Promise<{ readonly requestId: string }>;
}

/** A request for advice with its thread as PDF. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return pdfResponse(await runAsCurrentUser(printAdvice, await params), request);
}
