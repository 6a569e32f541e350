import { FilterLinks } from "@/app/_ui/links";
import type { InboxView } from "@/lib/referrals/inputs";
import { type InboxData, inboxAddress } from "../inbox-address";

interface InboxViewsProps {
  readonly counts: InboxData["counts"];
  readonly view: InboxView;
  /** How many requests for advice wait on the service. */
  readonly advice: number;
}

/** The views of the inbox with how many each holds. */
export function InboxViews({ counts: { mine, team, them }, view, advice }: InboxViewsProps) {
  const link = (of: InboxView, label: string, count?: number) => ({
    href: inboxAddress(of),
    label,
    current: view === of,
    ...(count !== undefined && { count }),
  });
  return (
    <FilterLinks
      label="Views"
      links={[
        link("us", "Waiting on us", mine + team),
        link("mine", "Mine", mine),
        link("team", "Team’s", team),
        link("them", "Waiting on them", them),
        { href: "/advice", label: "Advice", current: false, count: advice },
        link("ended", "Ended"),
      ]}
    />
  );
}

/** How the counts sum: the whole into us and them, what waits on us into mine and the team's. */
export function InboxSum({ counts: { mine, team, them } }: Pick<InboxViewsProps, "counts">) {
  return (
    <>
      {mine + team + them} open: {mine + team} on us ({mine} mine, {team} the team’s) and {them} on them
    </>
  );
}
