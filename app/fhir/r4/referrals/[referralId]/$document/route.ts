import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { refusalResponse } from "@/lib/platform/http-status";
import { exportDocument } from "@/lib/referrals";

interface RouteContext {
  readonly params: Promise<{ readonly referralId: string }>;
}

/** A referral as a FHIR document: the bytes that its letter carries. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const exported = await runAsCurrentUser(exportDocument, await params);
  return exported.ok
    ? new Response(exported.value.document, {
        headers: {
          "Content-Type": "application/fhir+json; charset=utf-8",
          "Content-Disposition": 'attachment; filename="referral.fhir.json"',
          "Cache-Control": "no-store",
        },
      })
    : refusalResponse(exported);
}
