import { pdfResponse } from "@/app/_record/pdf-response";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { printSummary } from "@/lib/printouts";

interface RouteContext {
  readonly params: Promise<{ readonly consultationId: string }>;
}

/** The completed consultation as PDF. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return pdfResponse(await runAsCurrentUser(printSummary, await params), request);
}
