import { redirect } from "next/navigation";
import { viewDay } from "@/lib/day";
import { queryForPage } from "@/lib/platform/as-current-user";
import { roleMay } from "@/lib/platform/permissions";
import { visitorForPage } from "@/lib/platform/visitor";
import { Day } from "./_day/day";
import { Refused } from "./_frame/refused";
import { RolePage } from "./_frame/role-page";
import { SignedInFrame } from "./_frame/signed-in-frame";
import { LiveRefresh } from "./_live/live-refresh";
import { type OneListParams, oneListInput } from "./_record/one-list";

interface StartPageProps {
  readonly searchParams: Promise<OneListParams>;
}

/** Where each role begins: practice staff at their day, triagers at their inbox, auditors at the audit. */
export default async function StartPage({ searchParams }: StartPageProps) {
  const visitor = await visitorForPage("/");
  if (!visitor.ok) {
    return <Refused refusal={visitor} />;
  }
  const { role } = visitor.value;
  if (roleMay(role, "referral.list-received")) {
    redirect("/referrals/received");
  }
  if (roleMay(role, "audit.view")) {
    redirect("/audit");
  }
  const day = roleMay(role, "day.view")
    ? await queryForPage(viewDay, oneListInput(await searchParams), "/")
    : undefined;
  if (day && !day.ok) {
    return <Refused refusal={day} />;
  }
  return (
    <SignedInFrame title="Start" returnTo="/" at="day">
      <LiveRefresh />
      {day ? <Day day={day.value} /> : <RolePage role={role} />}
    </SignedInFrame>
  );
}
