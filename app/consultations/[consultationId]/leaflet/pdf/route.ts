import { pdfResponse } from "@/app/_record/pdf-response";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { printLeaflet } from "@/lib/printouts";
import { leafletChoice } from "../leaflet-address";

interface RouteContext {
  readonly params: Promise<{ readonly consultationId: string }>;
}

/** The patient's leaflet as PDF. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { consultationId } = await params;
  const choice = leafletChoice(consultationId, new URL(request.url).searchParams);
  return pdfResponse(await runAsCurrentUser(printLeaflet, choice), request);
}
