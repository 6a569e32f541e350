import { redirect } from "next/navigation";
import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { RecordBanner } from "@/app/_record/record-banner";
import { queryForPage } from "@/lib/platform/as-current-user";
import { systemNow } from "@/lib/platform/clock";
import { viewReferralForm } from "@/lib/referrals";
import { referFormView } from "./_components/refer-form-view";
import { ReferForm } from "./forms";

interface ReferPageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
  /** `draft`: the referral to go on with; `from`: one to begin a new referral from; `kind`: the kind of service. */
  readonly searchParams: Promise<{ readonly draft?: string; readonly from?: string; readonly kind?: string }>;
}

export default async function ReferPage({ params, searchParams }: ReferPageProps) {
  const { consultationId } = await params;
  const { draft, from, kind } = await searchParams;
  const here = `/consultations/${consultationId}/refer`;
  const returnTo = draft ? `${here}?draft=${draft}` : here;
  const referralId = draft ?? from;
  const found = await queryForPage(
    viewReferralForm,
    { consultationId, ...(referralId && { referralId }) },
    returnTo,
  );
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  if (draft && found.value.draft && found.value.draft.status !== "draft") {
    redirect(`/referrals/${draft}`);
  }
  return (
    <SignedInFrame
      title="Refer"
      returnTo={returnTo}
      banner={<RecordBanner patient={found.value.patient} now={systemNow()} />}
    >
      <ReferForm view={referFormView(found.value, { draftId: draft, kind })} />
    </SignedInFrame>
  );
}
