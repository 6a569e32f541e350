import { redirect } from "next/navigation";
import { Refused } from "@/app/_frame/refused";
import { RoleSwitch } from "@/app/_frame/role-switch";
import { roleWords } from "@/app/_frame/role-words";
import { AppShell } from "@/app/_ui/app-shell";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { viewAccount } from "@/lib/account";
import { actorForPage, queryForPage } from "@/lib/platform/as-current-user";
import { nextPage } from "../next-page";

interface ChooseRolePageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

/** The last step of signing in, for those who hold several roles: which one to act in. All others go straight on. */
export default async function ChooseRolePage({ searchParams }: ChooseRolePageProps) {
  const next = nextPage((await searchParams).next);
  const actor = await actorForPage(next);
  const found = await queryForPage(viewAccount, {}, next);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { roles } = found.value;
  if (roles.length < 2) {
    redirect(next);
  }
  return (
    <AppShell title="Choose your role" navigation={[]}>
      <div className="cx-plain">
        <PageHead title="Whom do you act for?" detail={actor.displayName} />
        <Panel title="Your roles">
          <RoleSwitch
            next={next}
            roles={roles.map((one) => ({
              ...one,
              label: `${roleWords[one.role].name}, ${one.organisationName}`,
              present: one.organisationId === actor.organisationId && one.role === actor.role,
            }))}
          />
        </Panel>
      </div>
    </AppShell>
  );
}
