import { LetterEnd, LetterHeadline, LetterSections } from "@/app/_ui/letter-view";
import { Notice } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { HeldDecisions } from "@/app/referrals/_components/held-decisions";
import { AfterAcceptance } from "./after-acceptance";
import { Attachments } from "./attachments";
import { BookedNotice } from "./booked-notice";
import { Changes } from "./changes";
import { Chain, ClockPanel } from "./clock-panel";
import { Decide } from "./decide";
import { EndedNotice } from "./ended-notice";
import { History } from "./history";
import { LetterLinks } from "./letter-links";
import { MarkOpened } from "./mark-opened";
import { OutcomeLetter } from "./outcome-letter";
import { ReceiverMarks } from "./receiver-marks";
import type { ReferralData } from "./referral-data";
import { ReturnedNotice } from "./returned-notice";
import { Thread } from "./thread";
import { TriageFlow } from "./triage-flow";
import { WhoseMove } from "./whose-move";

interface ReceiverViewProps {
  readonly referral: ReferralData;
  /** The decision that was begun in the inbox, by its key. */
  readonly begun: string | undefined;
}

/** A referral as its receiver reads it: the question first, then what decides it, in the order it is asked for. */
export function ReceiverView({ referral, begun }: ReceiverViewProps) {
  const { id, status, urgency, letter, mayDecide, triage } = referral;
  return (
    <>
      {triage && <TriageFlow key={id} triage={triage} />}
      <PageHead
        title={letter.title}
        tags={
          <>
            <StatusTag status={status} /> <UrgencyTag urgency={urgency} />
          </>
        }
        detail={`From ${letter.signature.name}, ${letter.letterhead.name}, phone ${letter.letterhead.phone}`}
        actions={<LetterLinks referral={referral} />}
      />
      {mayDecide && status === "sent" && <MarkOpened referralId={id} />}
      <Columns
        asideLabel="Where it stands"
        aside={
          <>
            <WhoseMove referral={referral} />
            <ClockPanel referral={referral} />
            <Chain referral={referral} />
            <History referral={referral} />
          </>
        }
      >
        {triage && <HeldDecisions held={triage.held} />}
        <WhatHappened referral={referral} />
        <Changes referral={referral} />
        <Thread referral={referral} />
        <OutcomeLetter referral={referral} />
        <Attachments referral={referral} />
        <TriageLetter letter={letter} />
        <Decide
          key={id}
          referralId={id}
          version={referral.version}
          dueAt={referral.dueAt}
          now={referral.now}
          mayDecide={mayDecide}
          held={referral.pendingDecision}
          reasons={referral.returnReasons}
          services={referral.otherServices}
          named={referral.named}
          begun={begun}
        />
        <AfterAcceptance referral={referral} />
        <ReceiverMarks referral={referral} />
      </Columns>
    </>
  );
}

function WhatHappened({ referral }: { readonly referral: ReferralData }) {
  const { status, overtakenDecision } = referral;
  return (
    <>
      {overtakenDecision && (
        <Notice
          tone="warn"
          title={`What ${overtakenDecision.decidedByName} decided was not carried out: something else came first`}
        />
      )}
      <PassedOn referral={referral} />
      {status === "withdrawn" && (
        <EndedNotice referral={referral} meaning="Do not act on it: the sender has taken it back." />
      )}
      {status === "accepted" && (
        <EndedNotice referral={referral} meaning="Booking the appointment is the next step." />
      )}
      {status === "booked" && <BookedNotice referral={referral} />}
      {status === "did_not_attend" && (
        <EndedNotice referral={referral} meaning="Offer another date, or log how the patient was tried." />
      )}
      {status === "redirected" && (
        <EndedNotice referral={referral} meaning="It goes on at the other service, with its waiting time." />
      )}
      {status === "returned" && <ReturnedNotice referral={referral} />}
    </>
  );
}

/** That another service passed it on, and why: the letter was written to that one. */
function PassedOn({ referral }: { readonly referral: ReferralData }) {
  const [first] = referral.history;
  if (!referral.redirectedFrom || !first) return null;
  return (
    <Notice tone="info" title={`Passed on by ${first.signature}, ${first.organisationName}`}>
      {first.note && <p className="cx-said">{first.note}</p>}
      <p>The letter is as it was written to that service.</p>
    </Notice>
  );
}

/** What triage asks for after the question: red flags, the pain, function, what was tried, goals, imaging, findings. */
const triageOrder: readonly string[] = [
  "safety_alerts",
  "presenting_complaints",
  "function",
  "assessment_scales",
  "treatment",
  "patient_concerns",
  "investigation_results",
  "examination_findings",
];

/** Headline, then what decides it; what the paper has beside that is one press away. */
function TriageLetter({ letter }: Pick<ReferralData, "letter">) {
  const place = ({ id }: { readonly id: string }) => triageOrder.indexOf(id);
  const first = letter.sections.filter((section) => place(section) >= 0);
  const rest = letter.sections.filter((section) => place(section) < 0);
  return (
    <article className="cx-letter cx-letter--triage" aria-label={letter.title}>
      <LetterHeadline letter={letter} />
      <LetterSections letter={{ ...letter, sections: first.toSorted((a, b) => place(a) - place(b)) }} />
      <details className="cx-letter-rest">
        <summary>
          The rest of the letter: {rest.map(({ heading }) => heading.toLowerCase()).join(", ")}
        </summary>
        <LetterSections letter={{ ...letter, sections: rest }} />
      </details>
      <LetterEnd letter={letter} />
    </article>
  );
}
