"use client";

import { useEffect, useState } from "react";
import { PatientName } from "@/app/_record/patient-name";
import { formatClinicDate } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import type { PatientMatch } from "@/lib/patients";
import { findPatientsAction } from "../actions";

interface AlreadyRegisteredProps {
  readonly nhsNumber: string;
  /** The record that holds the number. */
  readonly patientId: string | undefined;
}

/** The record that already has the NHS number, so that nobody makes a second one. */
export function AlreadyRegistered({ nhsNumber, patientId }: AlreadyRegisteredProps) {
  const [first, setFirst] = useState<PatientMatch>();
  useEffect(() => {
    let wanted = true;
    findPatientsAction({ text: nhsNumber })
      .then((result) => {
        if (wanted && result.ok) setFirst(result.value.matches.find(({ id }) => id === patientId));
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [nhsNumber, patientId]);
  if (!patientId) return null;
  return (
    <Notice tone="warn" title="This NHS number is registered already">
      <p>
        {first && (
          <>
            <strong>
              <PatientName patient={first} />
            </strong>
            , born {formatClinicDate(first.dateOfBirth)}.{" "}
          </>
        )}
        <PageLink href={`/patients/${patientId}`}>Open that record</PageLink>, or check the number.
      </p>
    </Notice>
  );
}
