import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { Pagination } from "@/app/_ui/links";
import { PageHead } from "@/app/_ui/page-head";
import { viewPatientAudit } from "@/lib/audit";
import { queryForPage } from "@/lib/platform/as-current-user";
import { AuditTable } from "../../_components/audit-table";

interface PatientAuditPageProps {
  readonly params: Promise<{ readonly patientId: string }>;
  readonly searchParams: Promise<{ readonly before?: string | string[] }>;
}

export default async function PatientAuditPage({ params, searchParams }: PatientAuditPageProps) {
  const [{ patientId }, { before }] = await Promise.all([params, searchParams]);
  const here = `/audit/patients/${patientId}`;
  const asked = typeof before === "string" ? { before } : {};
  const found = await queryForPage(viewPatientAudit, { patientId, ...asked }, here);
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { lines, next } = found.value;
  return (
    <SignedInFrame title="Who looked at this record" returnTo={here}>
      <PageHead title="Who looked at this record" detail="Of whatever organisation, newest first" />
      <p className="cx-hint">
        Each look at this patient’s own record, letters, tests and referrals. Lists that name several
        patients, such as a search, the day or an inbox, are in the record of acts as lists and name no
        patient, so they do not stand here.
      </p>
      <AuditTable lines={lines} ofManyPatients={false} />
      <Pagination
        {...(next ? { older: `${here}?before=${next}` } : {})}
        {...(before ? { newer: here } : {})}
      />
    </SignedInFrame>
  );
}
