"use client";

import { Finding } from "@/app/_ui/finding";
import { PageLink } from "@/app/_ui/page-link";
import { type MedicineId, medicines } from "@/lib/clinical/medicines/catalogue";
import { becauseOf, byWeight, wordOfSeverity } from "./finding-words";
import { useMeaning } from "./meaning";
import { Recording } from "./recording";
import { SourceLines } from "./source-lines";
import { usePart, useWorkspace } from "./store-context";

/** Medicines about to be advised, and what the rules say of them and of what is already taken. */
export function MedicinesTab() {
  const { store, view } = useWorkspace();
  const chosen = usePart((state) => state.chosenMedicines);
  const findings = useMeaning((meaning) => meaning.medicines);
  const toggle = (id: MedicineId) =>
    store.answer(
      "chosen_medicines",
      chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    );
  return (
    <Recording>
      <section className="cx-shelf" aria-labelledby="medicines-to-advise">
        <h3 id="medicines-to-advise">To advise or prescribe</h3>
        <div className="cx-chips">
          {medicines.map(({ id, label }) => (
            <label key={id} className="cx-chip">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </section>
      {findings.length === 0 && (
        <p className="cx-quiet">
          {chosen.length === 0
            ? "No rule speaks about what is already taken."
            : "No rule speaks against this."}
        </p>
      )}
      {byWeight(findings).map((finding) => (
        <Finding
          key={`${finding.medicine}-${finding.id}`}
          tone={finding.severity}
          weight={wordOfSeverity[finding.severity]}
          label={`${nameOf(finding.medicine)}: ${finding.label}`}
          advice={finding.message}
          because={becauseOf(finding.because)}
        >
          <SourceLines ids={finding.sources} revision={finding.revision} />
        </Finding>
      ))}
      <p className="cx-quiet">
        Advice and when to get help, to take home:{" "}
        <PageLink href={`/consultations/${view.consultation.id}/leaflet`}>Patient leaflet</PageLink>
      </p>
    </Recording>
  );
}

/** `_always` is what the patient takes already. */
function nameOf(medicine: string): string {
  return medicines.find(({ id }) => id === medicine)?.label ?? "Already taken";
}
