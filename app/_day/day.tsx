import type { ViewOf } from "@/app/_record/view-of";
import { ButtonLink } from "@/app/_ui/button-link";
import { formatClinicDate } from "@/app/_ui/dates";
import { PageHead } from "@/app/_ui/page-head";
import { PatientFinder } from "@/app/patients/_components/patient-finder";
import type { viewDay } from "@/lib/day";
import { clinicDay } from "@/lib/platform/clock";
import { DraftConsultations } from "./draft-consultations";
import { TestsAwaiting } from "./tests-awaiting";
import { WaitingOnOthers } from "./waiting-on-others";
import { WaitingOnUs } from "./waiting-on-us";

export type DayView = ViewOf<typeof viewDay>;

/** A clinician's day: whom to look for, what waits on her, what waits on others. */
export function Day({ day }: { readonly day: DayView }) {
  const onDate = clinicDay(day.now);
  return (
    <>
      <PageHead
        title="My day"
        detail={formatClinicDate(onDate)}
        actions={
          <ButtonLink href="/patients/register" weight="secondary">
            Register a patient
          </ButtonLink>
        }
      />
      <div className="cx-stack">
        <PatientFinder onDate={onDate} />
        <WaitingOnUs day={day} />
        <DraftConsultations day={day} />
        <TestsAwaiting day={day} />
        <WaitingOnOthers day={day} />
      </div>
    </>
  );
}
