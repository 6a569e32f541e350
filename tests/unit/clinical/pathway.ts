import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Condition } from "@/lib/clinical/rules/condition";

type Answer = string | number | boolean | readonly string[];
export type GivenAnswers = Readonly<Record<string, Answer>>;

/** A condition as the pathway file writes it. */
export interface WrittenCondition {
  readonly all?: readonly WrittenCondition[];
  readonly any?: readonly WrittenCondition[];
  readonly count_gte?: number;
  readonly of?: readonly WrittenCondition[];
  readonly unless?: WrittenCondition;
  readonly flag?: string;
  readonly flag_urgency?: string;
  readonly field?: string;
  readonly op?: "eq" | "in" | "gte" | "gt" | "lte" | "lt" | "includes_any" | "missing";
  readonly value?: Answer;
}

interface WrittenRule {
  readonly id: string;
  readonly label: string;
  readonly when: WrittenCondition;
  readonly evidence: string;
}

interface WrittenRequestRule extends WrittenRule {
  readonly applies_to: readonly string[];
  readonly severity: string;
  readonly override: string;
  readonly message: string;
}

interface ExpectedOrder {
  readonly order: string;
  readonly rule: string;
  readonly reason: string;
}

interface ExpectedMedicine {
  readonly medicine: string;
  readonly rule: string;
  readonly reason: string;
}

/** The parts of the pathway file that tests read. */
export interface Pathway {
  readonly meta: { readonly urgency_order: readonly string[]; readonly vignette_consultation_date: string };
  readonly sources: readonly { id: string; title: string; address: string; read: string }[];
  readonly sections: readonly { id: string; label: string }[];
  readonly fields: readonly {
    id: string;
    section: string;
    label: string;
    input_type: string;
    allowed_values: string;
    unit: string;
    why: string;
    source: string;
    required: "yes" | "no" | "conditional";
  }[];
  readonly differentials: readonly {
    id: string;
    label: string;
    features: string;
    suggested_investigations: readonly string[];
    route: string;
    evidence: string;
    snomed_ct: string | null;
  }[];
  readonly investigations: readonly {
    id: string;
    label: string;
    modality: string;
    ionising: boolean;
    when_indicated: string;
    notes: string;
    evidence: string;
  }[];
  readonly contraindication_rules: readonly WrittenRequestRule[];
  readonly medicine_rules: readonly WrittenRequestRule[];
  readonly red_flags: readonly (WrittenRule & {
    urgency: string;
    advice: string;
    suppressed_by: readonly string[];
  })[];
  readonly red_flag_probes: readonly { rule: string; fires: GivenAnswers; near_miss: GivenAnswers }[];
  readonly incomplete_rules: readonly (WrittenRule & { message: string })[];
  readonly referral_routes: readonly {
    id: string;
    label: string;
    priorities: string;
    minimum_data: readonly string[];
    accepts: readonly string[];
    rejects: readonly string[];
    evidence: string;
    note?: string;
  }[];
  readonly referral_headings: { readonly unverified_section_list: readonly string[] };
  readonly management: readonly {
    id: string;
    text: string;
    source: string;
    prints_on_leaflet: boolean;
    note: string;
  }[];
  readonly safety_net: readonly { id: string; text: string; source: string }[];
  readonly follow_up: readonly { when: string; interval: string }[];
  readonly shared_vignettes: readonly {
    id: string;
    title: string;
    patient: { date_of_birth: string; sex_at_birth: "female" | "male" };
    input: GivenAnswers;
    requested_orders: readonly string[];
    requested_medicines: readonly string[];
    expected: {
      red_flags: readonly string[];
      suppressed_flags: readonly string[];
      urgency: string;
      suggested_investigations: readonly string[];
      blocked_orders: readonly ExpectedOrder[];
      warned_orders: readonly ExpectedOrder[];
      info_orders: readonly ExpectedOrder[];
      stopped_medicines: readonly ExpectedMedicine[];
      warned_medicines: readonly ExpectedMedicine[];
      info_medicines: readonly ExpectedMedicine[];
      incomplete: readonly string[];
      suggested_referrals: readonly { route: string; priority: string }[];
      leaflet_includes: readonly string[];
    };
  }[];
}

/** The normative pathway, read as YAML 1.2: `yes`, `no` and dates stay text. */
export const pathway: Pathway = parse(readFileSync(path.resolve("docs/clinical/pathway.yaml"), "utf8"));

/** A written condition as the code must have it. Written apart from the code on purpose. */
export function asCoded(written: WrittenCondition): unknown {
  if (written.all) return { op: "all", parts: written.all.map(asCoded) };
  if (written.any) return { op: "any", parts: written.any.map(asCoded) };
  if (written.of) return { op: "countAtLeast", count: written.count_gte, parts: written.of.map(asCoded) };
  if (written.unless) return { op: "unless", part: asCoded(written.unless) };
  if (written.flag) return { op: "flag", id: written.flag };
  if (written.flag_urgency) return { op: "flagUrgency", urgency: written.flag_urgency };
  const { field, op, value } = written;
  if (op === "missing") return { op, field };
  if (op === "in") return { op, field, values: value };
  if (op === "includes_any") return { op: "includesAny", field, values: value };
  return { op, field, value };
}

/** A coded condition is checked as plain data. */
export function asData(condition: Condition): unknown {
  return JSON.parse(JSON.stringify(condition));
}

const sourceIds = new Set(pathway.sources.map((source) => source.id));

/** The bibliography ids that an evidence text cites, in its order. */
export function citedIn(evidence: string): readonly string[] {
  return [...new Set(evidence.match(/[A-Z][A-Za-z0-9_]+/g) ?? [])].filter((word) => sourceIds.has(word));
}

type Verdict = "met" | "not-met" | "unknown";

/** What a written condition can look at besides the answers. */
interface Surroundings {
  readonly fired: ReadonlySet<string>;
  readonly urgency: string;
}

/** Judges a written condition by the words of `meta.three_values`. Written apart from the code on purpose. */
export function judge(written: WrittenCondition, answers: GivenAnswers, around: Surroundings): Verdict {
  const known = (met: boolean): Verdict => (met ? "met" : "not-met");
  if (written.flag) return known(around.fired.has(written.flag));
  if (written.flag_urgency) return known(around.urgency === written.flag_urgency);
  if (written.unless) return known(judge(written.unless, answers, around) !== "met");
  const parts = (written.all ?? written.any ?? written.of)?.map((part) => judge(part, answers, around));
  if (parts) {
    const met = parts.filter((part) => part === "met").length;
    const open = parts.filter((part) => part === "unknown").length;
    const needed = written.all ? parts.length : (written.count_gte ?? 1);
    if (met >= needed) return "met";
    return met + open < needed ? "not-met" : "unknown";
  }
  const answer = answers[written.field ?? ""];
  if (written.op === "missing") return known(answer === undefined);
  return answer === undefined ? "unknown" : known(compares(written, answer));
}

function compares({ op, value }: WrittenCondition, answer: Answer): boolean {
  const among = Array.isArray(value) ? value : [value];
  const number = typeof value === "number" ? value : Number.NaN;
  switch (op) {
    case "eq":
      return answer === value;
    case "in":
      return among.includes(answer);
    case "includes_any":
      return Array.isArray(answer) && answer.some((code) => among.includes(code));
    case "gte":
      return Number(answer) >= number;
    case "gt":
      return Number(answer) > number;
    case "lte":
      return Number(answer) <= number;
    default:
      return Number(answer) < number;
  }
}

/** What the pathway file itself says of answers and requests, in the shape that the review door writes. */
export function judged(answers: GivenAnswers, orders: readonly string[], medicines: readonly string[]) {
  const nowhere = { fired: new Set<string>(), urgency: "routine" };
  const verdicts = pathway.red_flags.map((flag) => ({ flag, verdict: judge(flag.when, answers, nowhere) }));
  const firedFlags = verdicts.filter(({ verdict }) => verdict === "met").map(({ flag }) => flag);
  const fired = new Set(firedFlags.map((flag) => flag.id));
  const taken = firedFlags.filter((flag) => flag.suppressed_by.some((id) => fired.has(id)));
  const standing = firedFlags.filter((flag) => !taken.includes(flag));
  const order = pathway.meta.urgency_order;
  const places = [...standing.map((flag) => order.indexOf(flag.urgency)), order.indexOf("routine")];
  const urgency = order[Math.min(...places)] ?? "routine";
  const around = { fired, urgency };
  const requests = (rules: typeof pathway.medicine_rules, subjects: readonly string[]) =>
    [...new Set(subjects)]
      .flatMap((subject) =>
        rules
          .filter((rule) => rule.applies_to.includes(subject) && judge(rule.when, answers, around) === "met")
          .map((rule) => `${rule.severity}:${subject}:${rule.id}`),
      )
      .sort();
  const ids = (rules: readonly { id: string }[]) => rules.map((rule) => rule.id).sort();
  return {
    redFlags: ids(standing),
    suppressed: ids(taken),
    notExcluded: ids(verdicts.filter(({ verdict }) => verdict === "unknown").map(({ flag }) => flag)),
    urgency,
    incomplete: ids(pathway.incomplete_rules.filter((rule) => judge(rule.when, answers, around) === "met")),
    orders: requests(pathway.contraindication_rules, orders),
    medicines: requests(pathway.medicine_rules, [...medicines, "_always"]),
  };
}
