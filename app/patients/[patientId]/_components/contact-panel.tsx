import { sexWords } from "@/app/_record/sex-words";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import type { PatientRecord } from "@/lib/patients";

const messageWords = { yes: "Messages may be left", no: "Leave no messages" } as const;

/** How to reach the patient and what makes access possible. */
export function ContactPanel({ patient }: { readonly patient: PatientRecord }) {
  const { addressLines, postcode, phone, messageConsent, interpreter, adjustments, sexAtBirth } = patient;
  return (
    <Panel title="Contact and access">
      <SummaryList
        rows={[
          { label: "Phone", value: phone ?? undefined },
          { label: "Messages", value: messageConsent ? messageWords[messageConsent] : undefined },
          { label: "Address", value: [...addressLines, postcode].join("\n") },
          { label: "Interpreter", value: interpreter ?? undefined },
          { label: "Adjustments", value: adjustments ?? undefined },
          { label: "Sex registered at birth", value: sexWords[sexAtBirth] },
        ]}
      />
    </Panel>
  );
}
