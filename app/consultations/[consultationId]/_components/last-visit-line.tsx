"use client";

import { Button } from "@/app/_ui/button";
import { formatClinicDate } from "@/app/_ui/dates";
import { PageLink } from "@/app/_ui/page-link";
import { useWorkspace } from "./store-context";

/** On top of a consultation that is not the first: what “last time” means, and the way to what changed. */
export function LastVisitLine({ onCompare }: { readonly onCompare: () => void }) {
  const { previous } = useWorkspace().view;
  if (!previous) return null;
  const { id, consultedOn, authorName, status } = previous;
  return (
    <div className="cx-last-visit">
      <p>
        <PageLink href={status === "completed" ? `/consultations/${id}/summary` : `/consultations/${id}`}>
          Last consultation: {formatClinicDate(consultedOn)}, {authorName}
        </PageLink>
        {status === "draft" && " (draft)"}. “Last time” beside a question is what was answered then, not an
        answer now.
      </p>
      <Button small weight="secondary" onClick={onCompare}>
        What changed
      </Button>
    </div>
  );
}
