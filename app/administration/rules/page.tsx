import { ActButton } from "@/app/_forms/act-button";
import { Refused } from "@/app/_frame/refused";
import { roleWords } from "@/app/_frame/role-words";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { DataTable } from "@/app/_ui/data-table";
import { formatClinicDate } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { listLocalRules } from "@/lib/local-rules";
import { queryForPage } from "@/lib/platform/as-current-user";
import { clinicDay, systemNow } from "@/lib/platform/clock";
import { endLocalRuleAction } from "./actions";
import { AddLocalRule } from "./forms";

export default async function LocalRulesPage() {
  const found = await queryForPage(listLocalRules, {}, "/administration/rules");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const today = clinicDay(systemNow());
  return (
    <SignedInFrame title="Local rules" returnTo="/administration/rules" at="rules">
      <PageHead
        title="Local rules"
        detail="What is agreed here and answered beforehand in each consultation"
      />
      <DataTable
        caption="Local rules"
        captionHidden
        rows={found.value}
        rowId={({ id }) => id}
        empty={<EmptyState title="No local rules yet" />}
        columns={[
          {
            id: "rule",
            header: "Rule",
            heads: true,
            cell: ({ role, answer }) =>
              `${roleWords[role].name} ${answer === "yes" ? "may" : "may not"} request MRI of the hip here`,
          },
          { id: "from", header: "From", compact: true, cell: ({ startsOn }) => formatClinicDate(startsOn) },
          {
            id: "to",
            header: "To",
            compact: true,
            cell: ({ endsOn }) => (endsOn ? formatClinicDate(endsOn) : "Open-ended"),
          },
          { id: "source", header: "Decided by", cell: ({ source }) => source },
          { id: "holds", header: "Today", cell: ({ holds }) => (holds ? "Holds" : "Does not hold") },
          {
            id: "end",
            header: "End",
            cell: ({ id, holds, endsOn, source }) =>
              holds &&
              endsOn === null && (
                <ActButton
                  label={`End the rule of ${source} today`}
                  action={endLocalRuleAction.bind(null, { ruleId: id, endsOn: today })}
                >
                  End today
                </ActButton>
              ),
          },
        ]}
      />
      <Panel title="Add a rule">
        <AddLocalRule today={today} />
      </Panel>
    </SignedInFrame>
  );
}
