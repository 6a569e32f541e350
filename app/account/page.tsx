import { Refused } from "@/app/_frame/refused";
import { RoleSwitch } from "@/app/_frame/role-switch";
import { roleWords } from "@/app/_frame/role-words";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { formatInstant } from "@/app/_ui/dates";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { viewAccount } from "@/lib/account";
import { actorForPage, queryForPage } from "@/lib/platform/as-current-user";
import { ChangePassword, RemoveSecondStep, SetUpSecondStep } from "./forms";

export default async function AccountPage() {
  const actor = await actorForPage("/account");
  const found = await queryForPage(viewAccount, {}, "/account");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { email, roles, secondStep } = found.value;
  return (
    <SignedInFrame title="Your account" returnTo="/account">
      <div className="cx-plain cx-stack">
        <PageHead title="Your account" detail={email} />
        <Panel title="Act as">
          <RoleSwitch
            roles={roles.map((one) => ({
              ...one,
              label: `${roleWords[one.role].name}, ${one.organisationName}`,
              present: one.organisationId === actor.organisationId && one.role === actor.role,
            }))}
          />
        </Panel>
        <Panel title="Second step at sign-in">
          {secondStep ? (
            <>
              <p>
                Set up on {formatInstant(secondStep.since)}. {secondStep.recoveryCodesLeft} recovery codes are
                left.
              </p>
              <RemoveSecondStep />
            </>
          ) : (
            <SetUpSecondStep />
          )}
        </Panel>
        <Panel title="Change your password">
          <ChangePassword />
        </Panel>
      </div>
    </SignedInFrame>
  );
}
