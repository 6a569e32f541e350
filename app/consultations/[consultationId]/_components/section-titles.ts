import type { SectionId } from "@/lib/clinical/checklist/field";

interface SectionTitle {
  readonly id: SectionId;
  readonly title: string;
  /** For the strip of sections on top of the checklist. */
  readonly short: string;
}

/** The sections in the order of talk: story, red flags, examination, plan; administration last. */
export const sectionTitles: readonly SectionTitle[] = [
  { id: "trigger", title: "Why now", short: "Why now" },
  { id: "pain", title: "Pain", short: "Pain" },
  { id: "function", title: "Function, work and home", short: "Function" },
  { id: "tried", title: "Treatments tried", short: "Tried" },
  { id: "history", title: "Risk factors and past history", short: "History" },
  { id: "medicines", title: "Medicines, allergies, pregnancy", short: "Medicines" },
  { id: "redflag", title: "Red flags", short: "Red flags" },
  { id: "exam", title: "Examination", short: "Examination" },
  { id: "child", title: "Child or young person", short: "Child" },
  { id: "mri", title: "Imaging: question and safety", short: "Imaging" },
  { id: "results", title: "Results to hand", short: "Results" },
  { id: "scores", title: "Outcome scores", short: "Scores" },
  { id: "plan", title: "Assessment and plan", short: "Plan" },
  { id: "patient", title: "Patient, mode and consent", short: "Consent" },
];
