import { notFound } from "next/navigation";
import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { queryForPage } from "@/lib/platform/as-current-user";
import { listDeputies, manageServices } from "@/lib/service-directory";
import { ServiceForm } from "./forms";

interface ServicePageProps {
  readonly params: Promise<{ readonly serviceId: string }>;
}

/** One service to change, or `new` for one to add. */
export default async function ServicePage({ params }: ServicePageProps) {
  const { serviceId } = await params;
  const here = `/administration/services/${serviceId}`;
  const found = await queryForPage(manageServices, {}, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const people = await queryForPage(listDeputies, {}, here);
  const service = found.value.find(({ id }) => id === serviceId);
  if (!service && serviceId !== "new") {
    notFound();
  }
  return (
    <SignedInFrame title="Service" returnTo={here} at="services">
      <PageHead title={service ? service.name : "Add a service"} />
      <ServiceForm
        service={service}
        people={
          people.ok
            ? people.value.map(({ userId, displayName }) => ({ value: userId, label: displayName }))
            : []
        }
      />
    </SignedInFrame>
  );
}
