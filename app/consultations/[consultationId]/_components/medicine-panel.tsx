"use client";

import { Finding } from "@/app/_ui/finding";
import { Panel } from "@/app/_ui/section";
import { type MedicineId, medicines } from "@/lib/clinical/medicines/catalogue";
import { becauseOf } from "./meaning-panel";
import { SourceLines } from "./source-lines";
import { usePart, useWorkspace } from "./store-context";

const words = { stop: "Stop", warn: "Caution", info: "Note" } as const;

/** Medicines about to be advised, and what the rules say of them and of what is already taken. */
export function MedicinePanel() {
  const { store } = useWorkspace();
  const chosen = usePart((state) => state.chosenMedicines);
  const findings = usePart((state) => state.assessment.medicines);
  const choose = (id: MedicineId, on: boolean) =>
    store.answer("chosen_medicines", on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Panel title="Medicines to advise" id="medicines-to-advise">
      <div className="cx-stack cx-stack--tight">
        <ul className="cx-check-list">
          {medicines.map(({ id, label }) => (
            <li key={id}>
              <label className="cx-check">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ target }) => choose(id, target.checked)}
                />
                {label}
              </label>
            </li>
          ))}
        </ul>
        {findings.map((finding) => (
          <Finding
            key={`${finding.medicine}-${finding.id}`}
            tone={finding.severity}
            weight={words[finding.severity]}
            label={finding.label}
            advice={finding.message}
            because={becauseOf(finding.because)}
          >
            <SourceLines ids={finding.sources} revision={finding.revision} />
          </Finding>
        ))}
      </div>
    </Panel>
  );
}
