import { roleWords } from "@/app/_frame/role-words";
import { AppShell } from "@/app/_ui/app-shell";
import { PageHead } from "@/app/_ui/page-head";
import { viewInvitation } from "@/lib/people";
import { asNobody } from "@/lib/platform/as-nobody";
import { AcceptInvitation } from "./forms";

interface InvitationPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const offer = await asNobody((db, now) => viewInvitation(db, token, now));
  return (
    <AppShell title="Join Coxa" navigation={[]}>
      <div className="cx-plain">
        {offer ? (
          <>
            <PageHead
              title={`Join ${offer.organisationName}`}
              detail={`${offer.displayName}, as ${roleWords[offer.role].name}`}
            />
            <AcceptInvitation token={token} hasAccount={offer.hasAccount} />
          </>
        ) : (
          <>
            <PageHead title="This invitation was used or has run out" />
            <p>Ask your organisation’s administrator for a new one.</p>
          </>
        )}
      </div>
    </AppShell>
  );
}
