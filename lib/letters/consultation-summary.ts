import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { dayInWords } from "@/lib/clinical/dates";
import { NOT_ASKED } from "@/lib/clinical/phrases";
import { isPrivateFlag } from "@/lib/clinical/red-flags/never-printed";
import { urgencies, urgencyLabels } from "@/lib/clinical/rules/urgency";
import type { RulesChange } from "@/lib/clinical/rules-change";
import { type AnswerRow, blocksOfRows, capital, runOf } from "./answer-rows";
import type { LetterBlock, LetterModel, LetterSection } from "./letter-model";
import { letterHead, noteOnRules, paragraph, section, signatureOf } from "./letter-parts";
import type { LetterAuthor, LetterIssue, LetterOrganisation, LetterPatient } from "./letter-source";
import { columnLabel } from "./printed-labels";

interface OpenFlag {
  readonly rule: string;
  readonly label: string;
  /** False where the open questions do not apply to this patient; older records do not say. */
  readonly askable?: boolean | undefined;
}

/** A completed consultation as it was stored: the words its author read. */
interface RecordedConsultation {
  readonly rulesVersion: string;
  readonly urgency: string;
  readonly sections: readonly {
    readonly id: string;
    readonly label: string;
    readonly rows: readonly {
      readonly fieldId: string;
      readonly label: string;
      readonly text: string;
      readonly asked: boolean;
      /** The day of the consultation that the answer was taken over from. */
      readonly takenOverFrom?: string | undefined;
    }[];
  }[];
  readonly redFlags: readonly {
    readonly rule: string;
    readonly label: string;
    readonly advice: string;
    readonly because: readonly string[];
  }[];
  readonly notExcluded: readonly OpenFlag[];
  readonly notExcludedReason: string | null;
  readonly rulesChanges: readonly RulesChange[];
}

export interface ConsultationSummarySource {
  readonly patient: LetterPatient;
  readonly practice: LetterOrganisation;
  readonly author: LetterAuthor;
  readonly recorded: RecordedConsultation;
  /** `YYYY-MM-DD`. */
  readonly consultedOn: string;
  /** Tests requested and medicines advised, as they print. */
  readonly tests: readonly string[];
  readonly medicines: readonly string[];
  readonly issue: LetterIssue;
}

/** The consultation as it was recorded, section by section, in the stored words; nothing is worked out anew. */
export function consultationSummary(source: ConsultationSummarySource): LetterModel {
  const { recorded, author, issue, patient, practice, consultedOn } = source;
  return {
    kind: "consultation-summary",
    title: `Hip consultation of ${dayInWords(consultedOn)}`,
    ...letterHead(issue, practice, null, patient),
    headline: {
      question: textOf("working_diagnosis", recorded, "Working diagnosis: "),
      redFlags: redFlagLine(recorded),
      wants: textOf("patient_goals", recorded),
    },
    urgency: { label: urgencyInWords(recorded.urgency), reason: "As computed from the answers." },
    sections: [
      redFlagSection(recorded),
      ...recorded.sections
        .map(({ id, label, rows }) => ({ id, label, rows: rows.flatMap(printedRow) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, label, rows }) => section(id, printedSectionLabel(label), blocksOfRows(rows))),
      section("decided", "Decided", [
        ...runOf("Tests requested", orNone(source.tests)),
        ...runOf("Medicines advised", orNone(source.medicines)),
      ]),
    ],
    signature: signatureOf(author, issue),
    distribution: ["GP record"],
    notes: noteOnRules(recorded.rulesVersion, author),
  };
}

/** A stored level of urgency that the rules have dropped since prints as it was stored. */
function urgencyInWords(stored: string): string {
  const known = urgencies.find((level) => level === stored);
  return known ? urgencyLabels[known] : stored;
}

const orNone = (labels: readonly string[]) => (labels.length > 0 ? labels : ["None"]);

/** Remarks on a section, in brackets, are for its author. */
function printedSectionLabel(label: string): string {
  return label.replace(/ \([^()]*\)$/, "");
}

function textOf(fieldId: string, { sections }: RecordedConsultation, lead = ""): string {
  const row = sections.flatMap(({ rows }) => rows).find((candidate) => candidate.fieldId === fieldId);
  return capital(`${lead}${row?.text ?? NOT_ASKED}`);
}

function redFlagLine(recorded: RecordedConsultation): string {
  const present = recorded.redFlags.filter(({ rule }) => !isPrivateFlag(rule)).map(({ label }) => label);
  const open = openFlags(recorded).filter(isAskable).length;
  const hidden = recorded.redFlags.some(({ rule }) => isPrivateFlag(rule));
  const others = open === 0 ? "All others excluded." : `Not excluded: ${open}.`;
  if (present.length > 0) return `Present: ${present.join("; ")}. ${others}`;
  if (hidden) return `See the record. ${others}`;
  // What is not known comes before "none", as in a referral.
  return open === 0
    ? "None present: all that apply are excluded."
    : `${others} None is present in the answers given.`;
}

const openFlags = ({ notExcluded }: RecordedConsultation) =>
  notExcluded.filter(({ rule }) => !isPrivateFlag(rule));
const isAskable = ({ askable }: OpenFlag) => askable !== false;
const labelOf = ({ label }: OpenFlag) => label;

function redFlagSection(recorded: RecordedConsultation): LetterSection {
  const { redFlags, notExcludedReason, rulesChanges } = recorded;
  const open = openFlags(recorded);
  const present = redFlags.filter(({ rule }) => !isPrivateFlag(rule));
  const table: LetterBlock[] =
    present.length === 0
      ? []
      : [
          {
            kind: "table",
            columns: [
              { label: "Red flag present", align: "start", share: 5 },
              { label: "Answers behind it", align: "start", share: 8 },
              { label: "Advice", align: "start", share: 7 },
            ],
            rows: present.map(({ label, because, advice }) => [label, because.join("; "), advice]),
          },
        ];
  return section("red_flags", "Red flags", [
    ...table,
    ...runOf("Not excluded", open.filter(isAskable).map(labelOf)),
    ...runOf(
      "Not excluded, but the question does not apply",
      open.filter((flag) => !isAskable(flag)).map(labelOf),
    ),
    ...(notExcludedReason === null
      ? []
      : [paragraph(notExcludedReason, "Completed with emergencies not excluded because")]),
    ...rulesChanges.map((change) =>
      paragraph(effectOf(change), `Rules changed from version ${change.from} to ${change.to} while a draft`),
    ),
  ]);
}

/** What newer rules made of the same answers. */
function effectOf({ compared, urgencyFrom, urgencyTo, added, gone }: RulesChange): string {
  if (!compared) return "What the earlier version found was not kept.";
  const effects = [
    ...(urgencyFrom === urgencyTo
      ? []
      : [`urgency ${urgencyInWords(urgencyFrom)} before, ${urgencyInWords(urgencyTo)} after`]),
    ...added.map((words) => `new: ${words}`),
    ...gone.map((words) => `no longer: ${words}`),
  ];
  return effects.length === 0 ? "The same answers gave the same findings." : `${effects.join("; ")}.`;
}

type StoredRow = RecordedConsultation["sections"][number]["rows"][number];

/** A stored row as it prints. A field that the checklist has dropped since prints under its stored label. */
function printedRow({ fieldId, label, text, asked, takenOverFrom }: StoredRow): AnswerRow[] {
  const field = isFieldId(fieldId) ? fieldById(fieldId) : undefined;
  if (field?.neverPrints) return [];
  const words = field?.kind === "text" ? text : capital(text);
  const origin = takenOverFrom === undefined ? "" : ` (taken over from ${dayInWords(takenOverFrom)})`;
  return [
    {
      label: `${label}${origin}`,
      columnLabel: `${field ? columnLabel(field) : label}${origin}`,
      text: words,
      asked,
      yesNo: field?.kind === "yesNo",
    },
  ];
}
