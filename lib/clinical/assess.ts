import { applies } from "./checklist/applies";
import { type Facts, type FieldId, fieldById } from "./checklist/checklist";
import { contraindications } from "./investigations/contraindications";
import type { OrderRule } from "./investigations/order-rule";
import type { MedicineRule } from "./medicines/medicine-rule";
import { medicineRules } from "./medicines/medicine-rules";
import { answerText } from "./phrases";
import { type RedFlagId, redFlags } from "./red-flags/red-flags";
import { type Circumstances, evaluate, type Verdict } from "./rules/evaluate";
import { type FlagReasons, openQuestions, reasonsFor } from "./rules/explain";
import { type IncompleteRuleId, incompleteRules } from "./rules/incomplete";
import type { Override, RedFlag, Rule, Severity } from "./rules/rule";
import { highestUrgency, type Urgency } from "./rules/urgency";
import { isReviewOverdue, rulesVersion } from "./rules-version";
import { onScreen } from "./screen-wording";
import type { SourceId } from "./sources";

/** One answer behind a finding, in words. */
export interface Reason {
  readonly fieldId: FieldId;
  readonly label: string;
  readonly answerText: string;
}

interface Finding {
  readonly label: string;
  readonly sources: readonly SourceId[];
  readonly sourceNote?: string;
  readonly revision: number;
  readonly because: readonly Reason[];
}

export interface RedFlagFinding extends Finding {
  readonly id: RedFlagId;
  readonly urgency: Urgency;
  readonly advice: string;
}

/** A red flag that fired and that others, which fired too, take over. */
interface SuppressedFlag extends RedFlagFinding {
  readonly suppressedBy: readonly string[];
}

/** A red flag that the answers so far neither raise nor exclude. */
export interface OpenFlag {
  readonly id: RedFlagId;
  readonly label: string;
  readonly urgency: Urgency;
  /** The unanswered fields whose answers could settle it: those that apply to this patient, where any does. */
  readonly questions: readonly FieldId[];
  /** Whether any of those questions applies to this patient; torsion in a woman stays open but cannot be asked. */
  readonly askable: boolean;
}

interface ExcludedFlag {
  readonly id: RedFlagId;
  readonly label: string;
  readonly urgency: Urgency;
}

interface IncompleteFinding extends Finding {
  readonly id: IncompleteRuleId;
  readonly message: string;
}

interface RequestFinding extends Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly override: Override;
  readonly message: string;
}

export interface OrderFinding extends RequestFinding {
  /** The test it is about. */
  readonly order: string;
}

interface MedicineFinding extends RequestFinding {
  /** The medicine it is about; `_always` for what is already taken. */
  readonly medicine: string;
}

export interface Assessment {
  readonly rulesVersion: string;
  /** Whether the rules are past their review; `undefined` when no day was given. */
  readonly reviewOverdue: boolean | undefined;
  readonly redFlags: readonly RedFlagFinding[];
  readonly suppressed: readonly SuppressedFlag[];
  readonly notExcluded: readonly OpenFlag[];
  readonly excluded: readonly ExcludedFlag[];
  /** The highest of the red flags that stand, `routine` when none is higher. */
  readonly urgency: Urgency;
  readonly incomplete: readonly IncompleteFinding[];
  readonly orders: readonly OrderFinding[];
  readonly medicines: readonly MedicineFinding[];
}

export interface Requested {
  /** Ids of the tests chosen; an id that is not in the catalogue meets no rule, so check it before. */
  readonly orders: readonly string[];
  /** Ids of the medicines about to be advised, with those they imply (`withImplied`). */
  readonly medicines: readonly string[];
  /** The day of the consultation, to tell whether the rules are past their review. */
  readonly onDate?: string;
}

/**
 * What the facts mean: the one door to the rules. Red flags first, then those that others take over are set
 * aside, the highest of the rest is the urgency, and with both known what is incomplete and each request follow.
 * Pure: the same facts give the same assessment, in whatever order their keys stand.
 */
export function assess(facts: Facts, requested: Requested): Assessment {
  const verdicts = redFlags.map((flag) => ({ flag, verdict: evaluate(flag.when, facts) }));
  const fired = verdicts.filter(({ verdict }) => verdict === "met").map(({ flag }) => flag);
  const firedIds = new Set<string>(fired.map((flag) => flag.id));
  const standing = fired.filter((flag) => suppressors(flag, firedIds).length === 0);
  const chosen = [...requested.orders, ...requested.medicines];
  const within: Circumstances = {
    flags: firedIds,
    urgency: highestUrgency(standing.map((flag) => flag.urgency)),
    chosen: new Set(chosen),
  };
  const explain = explainer(facts, within, fired);
  return {
    rulesVersion,
    reviewOverdue: requested.onDate === undefined ? undefined : isReviewOverdue(requested.onDate),
    redFlags: standing.map((flag) => flagFinding(flag, explain)),
    suppressed: fired
      .filter((flag) => !standing.includes(flag))
      .map((flag) => ({ ...flagFinding(flag, explain), suppressedBy: suppressors(flag, firedIds) })),
    notExcluded: flagsWith("unknown", verdicts).map((flag) => openFlag(flag, facts, chosen)),
    excluded: flagsWith("not-met", verdicts).map(({ id, label, urgency }) => ({ id, label, urgency })),
    urgency: within.urgency,
    incomplete: incompleteRules
      .filter((rule) => evaluate(rule.when, facts, within) === "met")
      .map((rule) => ({ id: rule.id, message: rule.message, ...explain(rule) })),
    orders: [...new Set(requested.orders)].flatMap((order) =>
      firing<OrderRule>(contraindications, order, facts, within).map((rule) => ({
        order,
        ...request(rule, explain),
      })),
    ),
    medicines: [...new Set(requested.medicines), "_always"].flatMap((medicine) =>
      firing<MedicineRule>(medicineRules, medicine, facts, within).map((rule) => ({
        medicine,
        ...request(rule, explain),
      })),
    ),
  };
}

type Flag = (typeof redFlags)[number];
type Explain = (rule: Rule) => Finding;

function suppressors(flag: RedFlag, fired: ReadonlySet<string>): readonly string[] {
  return flag.suppressedBy.filter((id) => fired.has(id));
}

function flagsWith(verdict: Verdict, verdicts: readonly { flag: Flag; verdict: Verdict }[]): readonly Flag[] {
  return verdicts.filter((found) => found.verdict === verdict).map(({ flag }) => flag);
}

function explainer(facts: Facts, within: Circumstances, fired: readonly Flag[]): Explain {
  const flagReasons: FlagReasons = new Map(fired.map((flag) => [flag.id, reasonsFor(flag.when, facts)]));
  return ({ label, when, sources, sourceNote, revision }) => ({
    label,
    sources,
    ...(sourceNote !== undefined && { sourceNote }),
    revision,
    because: reasonsFor(when, facts, within, flagReasons).map((id) => reason(id, facts)),
  });
}

function reason(fieldId: FieldId, facts: Facts): Reason {
  const field = fieldById(fieldId);
  return { fieldId, label: field.label, answerText: answerText(field, facts[fieldId]) };
}

function flagFinding(flag: Flag, explain: Explain): RedFlagFinding {
  return { id: flag.id, urgency: flag.urgency, advice: flag.advice, ...explain(flag) };
}

function openFlag({ id, label, urgency, when }: Flag, facts: Facts, chosen: readonly string[]): OpenFlag {
  const questions = openQuestions(when, facts);
  const toAsk = questions.filter((question) => applies(question, facts, chosen));
  const askable = toAsk.length > 0;
  return { id, label, urgency, questions: askable ? toAsk : questions, askable };
}

function firing<R extends Rule & { readonly appliesTo: readonly string[] }>(
  rules: readonly R[],
  subject: string,
  facts: Facts,
  within: Circumstances,
): readonly R[] {
  return rules.filter(
    (rule) => rule.appliesTo.includes(subject) && evaluate(rule.when, facts, within) === "met",
  );
}

function request(rule: OrderRule | MedicineRule, explain: Explain): RequestFinding {
  const { id, severity, override, message } = rule;
  return { id, severity, override, message: onScreen(message), ...explain(rule) };
}
