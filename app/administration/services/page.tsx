import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button-link";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { queryForPage } from "@/lib/platform/as-current-user";
import { manageServices } from "@/lib/service-directory";
import { kindWords } from "./service-words";

export default async function ServicesPage() {
  const found = await queryForPage(manageServices, {}, "/administration/services");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  return (
    <SignedInFrame title="Services" returnTo="/administration/services" at="services">
      <PageHead
        title="Services"
        detail="What referrers see and what referrals are checked against"
        actions={<ButtonLink href="/administration/services/new">Add a service</ButtonLink>}
      />
      <DataTable
        caption="Services of this organisation"
        captionHidden
        rows={found.value}
        rowId={({ id }) => id}
        empty={<EmptyState title="No services yet" />}
        columns={[
          { id: "name", header: "Service", heads: true, cell: ({ name }) => name },
          { id: "kind", header: "Kind", cell: ({ kind }) => kindWords[kind] },
          {
            id: "ages",
            header: "Ages",
            cell: ({ minimumAge, maximumAge }) =>
              maximumAge === null ? `${minimumAge} and over` : `${minimumAge} to ${maximumAge}`,
          },
          {
            id: "deadlines",
            header: "To decide",
            cell: ({ sameDayHours, veryUrgentHours, urgentDecisionDays, routineDecisionDays }) =>
              `${sameDayHours} h same day, ${veryUrgentHours} h very urgent, ${urgentDecisionDays} days urgent, ${routineDecisionDays} days routine`,
          },
          { id: "open", header: "Takes referrals", cell: ({ open }) => (open ? "Yes" : "No") },
          {
            id: "change",
            header: "Change",
            cell: ({ id }) => (
              <ButtonLink small weight="secondary" href={`/administration/services/${id}`}>
                Change
              </ButtonLink>
            ),
          },
        ]}
      />
    </SignedInFrame>
  );
}
