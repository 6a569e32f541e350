import { LetterEnd, LetterHeadline, LetterSections } from "@/app/_ui/letter-view";
import { Notice } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { AfterAcceptance } from "./after-acceptance";
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
import { WhoseMove } from "./whose-move";

/** A referral as its receiver reads it: the question first, then what decides it, in the letter's order. */
export function ReceiverView({ referral }: { readonly referral: ReferralData }) {
  const { id, status, urgency, letter, mayDecide, returnReasons } = referral;
  return (
    <>
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
        {referral.overtakenDecision && (
          <Notice
            tone="warn"
            title={`What ${referral.overtakenDecision.decidedByName} decided was not carried out: something else came first`}
          />
        )}
        {status === "withdrawn" && (
          <EndedNotice referral={referral} meaning="Do not act on it: the sender has taken it back." />
        )}
        {status === "accepted" && (
          <EndedNotice referral={referral} meaning="Booking the appointment is the next step." />
        )}
        {status === "returned" && <ReturnedNotice referral={referral} />}
        <Changes referral={referral} />
        <Thread referral={referral} />
        <OutcomeLetter referral={referral} />
        <article className="cx-letter" aria-label={letter.title}>
          <LetterHeadline letter={letter} />
          <LetterSections letter={clinicalFirst(letter)} />
          <LetterEnd letter={letter} />
        </article>
        <Decide
          referralId={id}
          version={referral.version}
          dueAt={referral.dueAt}
          now={referral.now}
          mayDecide={mayDecide}
          held={referral.pendingDecision}
          reasons={returnReasons}
          services={referral.otherServices}
        />
        <AfterAcceptance referral={referral} />
        <ReceiverMarks referral={referral} />
      </Columns>
    </>
  );
}

const administrative: readonly string[] = ["gp_practice", "individual_requirements", "referrer_details"];

/** The paper opens with who wrote it; who triages on screen reads that last. */
function clinicalFirst(letter: ReferralData["letter"]): ReferralData["letter"] {
  const isAdministrative = ({ id }: { readonly id: string }) => administrative.includes(id);
  const clinical = letter.sections.filter((section) => !isAdministrative(section));
  return { ...letter, sections: [...clinical, ...letter.sections.filter(isAdministrative)] };
}
