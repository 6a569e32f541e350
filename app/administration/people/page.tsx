import { ActButton } from "@/app/_forms/act-button";
import { Refused } from "@/app/_frame/refused";
import { roleWords } from "@/app/_frame/role-words";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { DataTable } from "@/app/_ui/data-table";
import { formatInstant } from "@/app/_ui/dates";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { listPeople } from "@/lib/people";
import { queryForPage } from "@/lib/platform/as-current-user";
import { disablePersonAction, setRoleAction } from "./actions";
import { ChooseDeputy, GiveRole, InvitePerson } from "./forms";

export default async function PeoplePage() {
  const found = await queryForPage(listPeople, {}, "/administration/people");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { people, invited, deputyUserId } = found.value;
  return (
    <SignedInFrame title="People" returnTo="/administration/people" at="people">
      <div className="cx-stack">
        <PageHead title="People" detail="Who may act for this organisation, and as what" />
        <DataTable
          caption="People of this organisation"
          captionHidden
          rows={people}
          rowId={({ userId }) => userId}
          empty={null}
          columns={[
            { id: "name", header: "Name", heads: true, cell: ({ displayName }) => displayName },
            { id: "profession", header: "Profession", cell: ({ profession }) => profession },
            { id: "email", header: "E-mail address", cell: ({ email }) => email },
            {
              id: "roles",
              header: "Roles",
              cell: ({ userId, displayName, roles }) =>
                roles.length === 0
                  ? "None: may not sign in here"
                  : roles.map((role) => (
                      <span key={role}>
                        {roleWords[role].name}{" "}
                        <ActButton
                          weight="quiet"
                          label={`Take the role ${roleWords[role].name} from ${displayName}`}
                          action={setRoleAction.bind(null, { userId, role, held: "no" })}
                        >
                          Take away
                        </ActButton>{" "}
                      </span>
                    )),
            },
            {
              id: "disable",
              header: "All roles",
              cell: ({ userId, displayName, roles }) =>
                roles.length > 0 && (
                  <ActButton
                    weight="secondary"
                    label={`Disable ${displayName}`}
                    action={disablePersonAction.bind(null, { userId })}
                  >
                    Disable
                  </ActButton>
                ),
            },
          ]}
        />
        {invited.length > 0 && (
          <DataTable
            caption="Invitations not taken up yet"
            rows={invited}
            rowId={({ id }) => id}
            empty={null}
            columns={[
              { id: "email", header: "E-mail address", heads: true, cell: ({ email }) => email },
              { id: "role", header: "Role", cell: ({ role }) => roleWords[role].name },
              {
                id: "until",
                header: "Good until",
                compact: true,
                cell: ({ expiresAt }) => formatInstant(expiresAt),
              },
            ]}
          />
        )}
        <Panel title="Give a role">
          <GiveRole
            people={people.map(({ userId, displayName }) => ({ value: userId, label: displayName }))}
          />
        </Panel>
        <Panel title="Passed deadlines">
          <ChooseDeputy
            chosen={deputyUserId}
            people={people
              .filter(({ roles }) => roles.length > 0)
              .map(({ userId, displayName }) => ({ value: userId, label: displayName }))}
          />
        </Panel>
        <Panel title="Invite somebody">
          <InvitePerson />
        </Panel>
      </div>
    </SignedInFrame>
  );
}
