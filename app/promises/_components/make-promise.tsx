"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { PromiseForm } from "./forms";

interface MakePromiseProps {
  readonly patientId: string;
  readonly consultationId?: string;
  readonly small?: boolean;
}

/** Notes what was promised to a patient, with its day: it stands on one's list until it is kept or explained. */
export default function MakePromise({ patientId, consultationId, small = false }: MakePromiseProps) {
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState("");
  return (
    <>
      <Button weight="secondary" small={small} onClick={() => setOpen(true)}>
        Note a promise
      </Button>
      <span role="status">{kept && ` Noted for ${kept}`}</span>
      <Dialog open={open} onClose={() => setOpen(false)} title="What did you promise?">
        {open && (
          <PromiseForm
            patientId={patientId}
            consultationId={consultationId ?? null}
            onEnd={(day) => {
              setKept(day);
              setOpen(false);
            }}
          />
        )}
      </Dialog>
    </>
  );
}
