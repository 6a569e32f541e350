import { exportAudit } from "@/lib/audit";
import { toAuditBundle } from "@/lib/fhir/audit-event";
import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { refusalResponse } from "@/lib/platform/http-status";

/** The organisation's entries of some days as a FHIR bundle of AuditEvents. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const raw = { from: searchParams.get("from") ?? "", to: searchParams.get("to") ?? "" };
  const exported = await runAsCurrentUser(exportAudit, raw);
  if (!exported.ok) {
    return refusalResponse(exported);
  }
  return Response.json(toAuditBundle(exported.value.entries), {
    headers: {
      "content-type": "application/fhir+json; charset=utf-8",
      "content-disposition": 'attachment; filename="audit.json"',
      "cache-control": "no-store",
      "x-coxa-whole": exported.value.whole ? "yes" : "no",
    },
  });
}
