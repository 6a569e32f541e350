import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { ButtonLink } from "@/app/_ui/button-link";
import { Pagination } from "@/app/_ui/links";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { PageLink } from "@/app/_ui/page-link";
import { viewAudit } from "@/lib/audit";
import { queryForPage } from "@/lib/platform/as-current-user";
import { clinicDay, daysAfter, systemNow } from "@/lib/platform/clock";
import { AuditFilter } from "./_components/audit-filter";
import { AuditTable } from "./_components/audit-table";
import { FindAuditedPatient } from "./forms";

interface AuditPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const filters = ["act", "outcome", "from", "to"] as const;

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const asked = await searchParams;
  const chosen = Object.fromEntries(
    filters.flatMap((name) => (typeof asked[name] === "string" ? [[name, asked[name]]] : [])),
  );
  const before = typeof asked.before === "string" ? { before: asked.before } : {};
  const found = await queryForPage(viewAudit, { ...chosen, ...before }, "/audit");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { lines, next, unreviewed } = found.value;
  const now = systemNow();
  const month = { from: clinicDay(daysAfter(now, -30)), to: clinicDay(now) };
  const older = next ? `/audit?${new URLSearchParams({ ...chosen, before: String(next) })}` : undefined;
  return (
    <SignedInFrame title="Audit" returnTo="/audit" at="audit" counts={{ audit: unreviewed }}>
      <PageHead
        title="Audit"
        detail="Who did what, when and why"
        actions={
          <>
            <ButtonLink weight="secondary" href="/audit/emergency-accesses">
              Emergency accesses
            </ButtonLink>
            <ButtonLink weight="secondary" download href={`/audit/export?${new URLSearchParams(month)}`}>
              Export 30 days (FHIR)
            </ButtonLink>
          </>
        }
      />
      {unreviewed > 0 && (
        <Notice tone="warn" title={`Emergency accesses to review: ${unreviewed}`}>
          <p>
            A record of this practice was opened without a relationship.{" "}
            <PageLink href="/audit/emergency-accesses">Read who and why</PageLink>.
          </p>
        </Notice>
      )}
      <FindAuditedPatient />
      <AuditFilter chosen={chosen} />
      <AuditTable lines={lines} ofManyPatients />
      <Pagination {...(older ? { older } : {})} {...(asked.before ? { newer: "/audit" } : {})} />
    </SignedInFrame>
  );
}
