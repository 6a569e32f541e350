"use client";

import { useMeaning } from "./meaning";

/** In an emergency: what to do now, before anything else on the screen. */
export function EmergencyBlock() {
  const redFlags = useMeaning((meaning) => meaning.redFlags);
  const emergencies = redFlags.filter(({ urgency }) => urgency === "emergency_same_day");
  if (emergencies.length === 0) return null;
  return (
    <section className="cx-emergency" aria-label="What to do now">
      <h2>What to do now</h2>
      <ul>
        {emergencies.map(({ id, label, advice }) => (
          <li key={id}>
            <strong>{label}.</strong> {advice}
          </li>
        ))}
      </ul>
      <p>Phone before you write: a letter alone is no emergency referral. Outpatient tests are closed.</p>
    </section>
  );
}
