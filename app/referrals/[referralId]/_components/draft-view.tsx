import { ButtonLink } from "@/app/_ui/button-link";
import { formatInstant } from "@/app/_ui/dates";
import { LetterView } from "@/app/_ui/letter-view";
import { Notice } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { PageLink } from "@/app/_ui/page-link";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { ApproveDraft } from "./approve-draft";
import { Attachments } from "./attachments";
import { DiscardDraft } from "./discard-draft";
import { History } from "./history";
import { LetterLinks } from "./letter-links";
import { type ReferralData, serviceTitle } from "./referral-data";
import { SendReferral } from "./send-referral";
import { WhoseMove } from "./whose-move";

/** A draft: what keeps it back, the letter as it would go, and the button that sends it. */
export function DraftView({ referral }: { readonly referral: ReferralData }) {
  const { id, consultationId, service, letter, urgency, blockers, sideSlips, maySend, mayApprove, approval } =
    referral;
  const edit = `/consultations/${consultationId}/refer?draft=${id}`;
  return (
    <>
      <PageHead
        title={`Referral to ${serviceTitle(service)}`}
        tags={
          <>
            <StatusTag status="draft" /> <UrgencyTag urgency={urgency} />
          </>
        }
        actions={
          <>
            <LetterLinks referral={referral} />
            <ButtonLink href={edit} weight="secondary">
              Edit
            </ButtonLink>
          </>
        }
      />
      <Columns
        asideLabel="Where it stands"
        aside={
          <>
            <WhoseMove referral={referral} />
            <History referral={referral} />
          </>
        }
      >
        <Blockers referral={referral} edit={edit} />
        <SideSlips slips={sideSlips} />
        <Attachments referral={referral} />
        <LetterView letter={letter} />
        <SendReferral
          referralId={id}
          serviceName={service.name}
          blockers={blockers.length}
          maySend={maySend}
          approve={
            mayApprove && !approval?.holds ? (
              <ApproveDraft referralId={id} disabled={blockers.length > 0} />
            ) : undefined
          }
          discard={<DiscardDraft referralId={id} consultationId={consultationId} />}
        />
      </Columns>
    </>
  );
}

/** The word of the other side in what was written: pointed at, for it may be meant. */
function SideSlips({ slips }: { readonly slips: ReferralData["sideSlips"] }) {
  return (
    slips.length > 0 && (
      <Notice tone="warn" title="Read the side once more">
        <ul>
          {slips.map(({ where, says }) => (
            <li key={where}>
              {where}: {says}
            </li>
          ))}
        </ul>
      </Notice>
    )
  );
}

/** Whether somebody without the right to sign may send it, and in whose name. */
function Approval({ referral: { approval, mayApprove } }: { readonly referral: ReferralData }) {
  if (approval?.holds) {
    const who = [approval.name, approval.profession, approval.registration].filter(Boolean).join(", ");
    return (
      <Notice tone="info" title={`Approved on ${formatInstant(approval.at)} by ${who}`}>
        <p>
          {mayApprove
            ? "The secretary may send it in this name. Any change takes the approval back."
            : "You may send it on their behalf: both names are on the letter. Any change takes the approval back."}
        </p>
      </Notice>
    );
  }
  if (mayApprove && !approval) {
    return null;
  }
  return (
    <Notice tone="info" title={approval ? "Changed since it was approved" : "A clinician approves it first"}>
      <p>
        {mayApprove
          ? "Approve it again, or send it yourself."
          : "You prepare it; once a clinician of the practice has approved it, you may send it on their behalf."}
      </p>
    </Notice>
  );
}

function Blockers({ referral, edit }: { readonly referral: ReferralData; readonly edit: string }) {
  const { blockers, consultationId } = referral;
  return (
    <>
      <Approval referral={referral} />
      {blockers.length > 0 && (
        <Notice tone="stop" title="It cannot be sent yet">
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
          <p>
            <PageLink href={edit}>Edit the referral</PageLink> or{" "}
            <PageLink href={`/consultations/${consultationId}`}>open the consultation</PageLink>.
          </p>
        </Notice>
      )}
    </>
  );
}
