import { formatInstant } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import { eventTitle, type ReferralData, type ReferralEvent } from "./referral-data";

/** Who did what, when: oldest first, nothing anonymous. */
export function History({ referral }: { readonly referral: ReferralData }) {
  return (
    <Panel title="History">
      <ol className="cx-timeline">
        {referral.history.map((event) => (
          <li key={event.position}>
            <span className="cx-quiet cx-nowrap">{formatInstant(event.at)}</span>
            <div>
              {eventTitle(event)}, {event.organisationName}
              <Said event={event} reason={reasonOf(referral, event)} />
              {event.toStatus === "sent" && <VersionLetter referral={referral} event={event} />}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Said({ event, reason }: { readonly event: ReferralEvent; readonly reason: string | undefined }) {
  return (
    <>
      {reason && <p>Reason: {reason}</p>}
      {event.note && <p className="cx-said">{event.note}</p>}
      {event.nextStepAdvice && <p>Next step: {event.nextStepAdvice}</p>}
    </>
  );
}

/** The letter of one version; one that was replaced says by which. */
function VersionLetter({
  referral,
  event,
}: {
  readonly referral: ReferralData;
  readonly event: ReferralEvent;
}) {
  const { id, version, history } = referral;
  const present = history.findLast(({ toStatus }) => toStatus === "sent");
  if (version === 1 || !present) return null;
  return (
    <p>
      <a href={`/referrals/${id}/letter?download&version=${event.version}`} download>
        Letter, version {event.version} (PDF)
      </a>
      {event.version < version && (
        <>
          : <strong>superseded</strong> by version {version} of {formatInstant(present.at)}
        </>
      )}
    </p>
  );
}

function reasonOf({ returnReasons }: ReferralData, { reasonCode }: ReferralEvent): string | undefined {
  return reasonCode
    ? (returnReasons.find(({ code }) => code === reasonCode)?.label ?? reasonCode)
    : undefined;
}
