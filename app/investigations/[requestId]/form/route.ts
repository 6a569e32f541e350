import { pdfResponse } from "@/app/_record/pdf-response";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { printRequestForm } from "@/lib/printouts";

interface RouteContext {
  readonly params: Promise<{ readonly requestId: string }>;
}

/** The request form of one test as PDF. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return pdfResponse(await runAsCurrentUser(printRequestForm, await params), request);
}
