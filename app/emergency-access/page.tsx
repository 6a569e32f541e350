import { redirect } from "next/navigation";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { actorForPage } from "@/lib/platform/as-current-user";
import { roleMay } from "@/lib/platform/permissions";
import { OpenEmergencyAccess } from "./forms";

export default async function EmergencyAccessPage() {
  const actor = await actorForPage("/emergency-access");
  if (!roleMay(actor.role, "emergency-access.open")) {
    redirect("/");
  }
  return (
    <SignedInFrame title="Emergency access" returnTo="/emergency-access" at="emergency">
      <div className="cx-plain cx-stack">
        <PageHead title="Emergency access" />
        <Notice tone="emergency" title="Only when the patient needs it now">
          You open the record of a patient of another practice. Your name and your reason stay in that record,
          and the practice’s privacy lead is told.
        </Notice>
        <OpenEmergencyAccess />
      </div>
    </SignedInFrame>
  );
}
