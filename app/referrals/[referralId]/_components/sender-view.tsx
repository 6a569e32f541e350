import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { ButtonLink } from "@/app/_ui/button-link";
import { formatInstant } from "@/app/_ui/dates";
import { LetterView } from "@/app/_ui/letter-view";
import { Notice, Receipt } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { Attachments } from "./attachments";
import { BookedNotice } from "./booked-notice";
import { Chain, ClockPanel } from "./clock-panel";
import { EndedNotice } from "./ended-notice";
import { AmendReferral, WithdrawReferral } from "./forms";
import { History } from "./history";
import { LetterLinks } from "./letter-links";
import { OutcomeLetter } from "./outcome-letter";
import { PatientLink } from "./patient-link";
import { type ReferralData, serviceTitle } from "./referral-data";
import { ReturnedNotice } from "./returned-notice";
import { Thread } from "./thread";
import { WhoseMove } from "./whose-move";

/** A referral that left, as its sender sees it: what became of it first, then the letter as sent. */
export function SenderView({ referral }: { readonly referral: ReferralData }) {
  const { id, status, urgency, service, patientId, letter, mayAmend, mayWithdraw } = referral;
  return (
    <>
      <PageHead
        title={`Referral to ${serviceTitle(service)}`}
        tags={
          <>
            <StatusTag status={status} /> <UrgencyTag urgency={urgency} />
          </>
        }
        actions={
          <>
            {mayAmend && <AmendReferral referral={referral} />}
            <PatientLink referralId={id} />
            {mayWithdraw && <WithdrawReferral referralId={id} />}
            {status !== "discarded" && <LetterLinks referral={referral} />}
            <ButtonLink href={`/patients/${patientId}`} weight="secondary">
              Patient record
            </ButtonLink>
          </>
        }
      />
      <Columns
        asideLabel="What became of it"
        aside={
          <>
            <WhoseMove referral={referral} />
            <ClockPanel referral={referral} />
            <Chain referral={referral} />
            <History referral={referral} />
          </>
        }
      >
        <Outcome referral={referral} />
        <Thread referral={referral} />
        <Attachments referral={referral} />
        <LetterView letter={letter} />
      </Columns>
    </>
  );
}

function Outcome({ referral }: { readonly referral: ReferralData }) {
  const { status, receiptNumber, sentAt, service, nextStep, dueAt, now } = referral;
  switch (status) {
    case "sent":
    case "received":
      return receiptNumber && sentAt ? (
        <Receipt title={`Sent to ${service.name}`} number={receiptNumber}>
          <p>
            {formatInstant(sentAt)}. Next: {nextStepWords[nextStep].toLowerCase()}, by{" "}
            <Deadline dueAt={dueAt} now={now} />. What becomes of it shows here and in your day.
          </p>
        </Receipt>
      ) : null;
    case "returned":
      return <ReturnedNotice referral={referral} />;
    case "question_asked":
      return null;
    case "booked":
      return <BookedNotice referral={referral} />;
    case "seen":
      return <Notice tone="good" title="The patient was seen; the outcome letter is to come" />;
    case "did_not_attend":
      return <Notice tone="warn" title="The patient did not attend; the service offers another date" />;
    case "redirected":
      return (
        <EndedNotice referral={referral} meaning="It goes on at the other service, with its waiting time." />
      );
    case "closed":
      return <OutcomeLetter referral={referral} />;
    case "accepted":
      return <EndedNotice referral={referral} meaning="The service books the appointment next." />;
    case "withdrawn":
      return <EndedNotice referral={referral} meaning="The service will not act on it." />;
    case "discarded":
      return <Notice tone="info" title="This draft was discarded. It was never sent" />;
    case "draft":
      return null;
  }
}
