"use client";

import { useMemo } from "react";
import { VisitDifferences } from "@/app/_record/visit-differences";
import { Dialog } from "@/app/_ui/dialog";
import { compareVisits } from "@/lib/clinical/compare-visits";
import { usePart, useWorkspace } from "./store-context";

interface ChangesDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** This consultation beside the one before, as far as it has got. */
export function ChangesDialog({ open, onClose }: ChangesDialogProps) {
  const { previous } = useWorkspace().view;
  const answers = usePart((state) => state.answers);
  const differences = useMemo(
    () => (open && previous ? compareVisits(previous.answers, answers) : undefined),
    [open, previous, answers],
  );
  if (!previous) return null;
  return (
    <Dialog open={open} onClose={onClose} title="What changed">
      {differences && (
        <VisitDifferences differences={differences} earlierDay={previous.consultedOn} laterWords="Now" />
      )}
    </Dialog>
  );
}
