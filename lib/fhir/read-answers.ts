import * as z from "zod";
import { answersSchema } from "@/lib/clinical/checklist/answers";
import { type Answers, fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { noneOfThese } from "./answer-items";

const coding = z.object({ code: z.string() });
const partSchema = z.object({
  linkId: z.string(),
  answer: z.array(z.object({ valueInteger: z.int().optional(), valueCoding: coding.optional() })).length(1),
});
const answerSchema = z.object({
  valueBoolean: z.boolean().optional(),
  valueCoding: coding.optional(),
  valueString: z.string().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueDate: z.string().optional(),
  valueQuantity: z.object({ value: z.number() }).optional(),
  item: z.array(partSchema).optional(),
});
type ReadAnswer = z.infer<typeof answerSchema>;

export const responseItemsSchema = z.array(
  z.object({
    item: z.array(z.object({ linkId: z.string(), answer: z.array(answerSchema).min(1) })).min(1),
  }),
);

/**
 * The answers that a questionnaire response of ours carries.
 * @throws Error when it holds a question or an answer that the checklist does not know
 */
export function answersIn(groups: z.infer<typeof responseItemsSchema>): Answers {
  const entries = groups.flatMap(({ item }) =>
    item.map(({ linkId, answer }) => {
      if (!isFieldId(linkId)) throw new Error(`The checklist has no question ${linkId}`);
      return [linkId, valueFor(fieldById(linkId), answer)] as const;
    }),
  );
  return answersSchema.parse(Object.fromEntries(entries));
}

function valueFor(field: Field, answers: readonly ReadAnswer[]): unknown {
  if (field.kind === "choices" || field.kind === "tried" || field.kind === "psfs") {
    return answers[0]?.valueCoding?.code === noneOfThese.code
      ? []
      : answers.map((answer) => listedValue(field, answer));
  }
  const [answer] = answers;
  if (field.kind === "choice") {
    return answer?.valueString === undefined ? codeOf(field, answer) : { ownWords: answer.valueString };
  }
  return (
    answer?.valueBoolean ??
    answer?.valueQuantity?.value ??
    answer?.valueDecimal ??
    answer?.valueInteger ??
    answer?.valueDate ??
    answer?.valueString
  );
}

function listedValue(field: Field, answer: ReadAnswer): unknown {
  const part = (name: string) => answer.item?.find(({ linkId }) => linkId === name)?.answer[0];
  if (field.kind === "psfs") return { activity: answer.valueString, score: part("psfs.score")?.valueInteger };
  if (field.kind === "choices") return codeOf(field, answer);
  return {
    treatment: codeOf(field, answer),
    weeks: part("tried.weeks")?.valueInteger ?? null,
    effect: part("tried.effect")?.valueCoding?.code.replace(/^tried\./, "") ?? null,
  };
}

function codeOf({ id }: Field, answer: ReadAnswer | undefined): string | undefined {
  const code = answer?.valueCoding?.code;
  return code?.startsWith(`${id}.`) ? code.slice(id.length + 1) : code;
}
