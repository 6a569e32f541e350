import { AppShell } from "@/app/_ui/app-shell";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHead } from "@/app/_ui/page-head";

/** Absent and forbidden look the same from outside. */
export default function NotFound() {
  return (
    <AppShell title="Not found" navigation={[]}>
      <div className="cx-plain">
        <PageHead title="Not found" />
        <p>There is no such page or record, or it is not yours to see.</p>
        <p>
          <ButtonLink href="/">Go to your day</ButtonLink>
        </p>
      </div>
    </AppShell>
  );
}
