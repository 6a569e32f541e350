import { AppShell } from "@/app/_ui/app-shell";
import { PageHead } from "@/app/_ui/page-head";
import { StatusForm } from "./_components/status-form";

interface StatusPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

/** The patient's own page: nothing is shown before the date of birth was given. */
export default async function StatusPage({ params }: StatusPageProps) {
  const { token } = await params;
  return (
    <AppShell title="Your referral" navigation={[]}>
      <div className="cx-plain">
        <PageHead title="Your referral" />
        <StatusForm token={token} />
      </div>
    </AppShell>
  );
}
