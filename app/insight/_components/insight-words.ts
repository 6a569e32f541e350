import { nextStepWords } from "@/app/_record/next-step";
import { sentenceCase } from "@/app/_record/sentence-case";
import { checklist } from "@/lib/clinical/checklist/checklist";
import type { ChartId } from "../insight-address";

export const chartTitles: Readonly<Record<ChartId, string>> = {
  states: "Time in each state",
  returns: "Returns by reason",
  missing: "What was missing",
  completeness: "Most often not answered when sent",
  overdue: "Past their date, by next step",
  marks: "Marked wrong by the receiver",
};

const named: Readonly<Record<string, string>> = {
  ...nextStepWords,
  right_place: "Not the right place",
  right_time: "Not the right time",
  right_facts: "Not the right facts",
  all_answered: "All that the service needs was answered",
  received: "Opened, not decided",
  question_asked: "Waiting for an answer",
};

/** A bar's name in words: a state, a reason, a step, a question of the checklist. */
export function barWords(chart: ChartId, name: string): string {
  if (chart === "missing" || chart === "completeness")
    return checklist.find(({ id }) => id === name)?.label ?? named[name] ?? inWords(name);
  return named[name] ?? inWords(name);
}

function inWords(code: string): string {
  return sentenceCase(code.replaceAll("_", " "));
}
