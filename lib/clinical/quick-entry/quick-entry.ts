import { answerSchemaFor } from "@/lib/clinical/checklist/answer-schema";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { LineReader } from "./line-reader";
import type { Reading, Said, Unread } from "./line-state";
import type { PersonOnRecord } from "./person";

/** What a line says of one field. The field's schema accepts the value. */
export interface QuickAnswer {
  readonly fieldId: FieldId;
  readonly value: unknown;
}

/** A piece of the line. All pieces together are the line. */
export interface QuickPart {
  readonly text: string;
  /** `answer`: part of an answer. `known`: says nothing by itself. `left`: not understood. */
  readonly kind: "answer" | "known" | "left";
  readonly fieldIds: readonly FieldId[];
  /** Why it was left, where that can be told. */
  readonly why?: string;
}

export interface QuickEntry {
  readonly answers: readonly QuickAnswer[];
  readonly parts: readonly QuickPart[];
}

/**
 * Reads a line of a GP's shorthand into answers. What it does not understand, or can understand in two ways, is left
 * as it was written, never guessed. `onDate` is the day of the consultation, from which durations count back.
 */
export function readQuickEntry(line: string, onDate: string, person: PersonOnRecord = {}): QuickEntry {
  const reading = new LineReader(line, onDate, person).read();
  const answers: QuickAnswer[] = [];
  const left: Unread[] = [...reading.unread];
  const taken: Said[] = [];
  for (const [field, said] of Map.groupBy(reading.said, (one) => one.field)) {
    const value = valueFrom(said, line, reading);
    const why = value === undefined ? "said twice, in different ways" : whyRefused(field, value);
    if (why === undefined) {
      answers.push({ fieldId: field, value });
      taken.push(...said);
    } else {
      left.push(...said.map(({ from, to }) => ({ from, to, why })));
    }
  }
  return { answers, parts: partsOf(line, reading, taken, left) };
}

/** What all that was said of a field comes to; `undefined` where it contradicts itself. */
function valueFrom(said: readonly Said[], line: string, { tokens }: Reading): unknown {
  const values = [...new Map(said.map(({ value }) => [JSON.stringify(value), value])).values()];
  if (said[0]?.how === "add") {
    const treatments = values.map((value) => (isRow(value) ? value.treatment : value));
    return new Set(treatments).size === values.length ? values : undefined;
  }
  const [value] = values;
  if (values.length !== 1) return undefined;
  return isText(value) ? line.slice(tokens[value.fromToken]?.from, tokens[value.toToken - 1]?.to) : value;
}

function isRow(value: unknown): value is { readonly treatment: string } {
  return typeof value === "object" && value !== null && "treatment" in value;
}

function isText(value: unknown): value is { readonly fromToken: number; readonly toToken: number } {
  return typeof value === "object" && value !== null && "fromToken" in value;
}

function whyRefused(field: FieldId, value: unknown): string | undefined {
  const parsed = answerSchemaFor(field).safeParse(value);
  return parsed.success
    ? undefined
    : `${fieldById(field).label} ${parsed.error.issues[0]?.message ?? "is wrong"}`;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly fieldIds: readonly FieldId[];
  readonly why?: string;
  readonly kind: QuickPart["kind"];
}

function partsOf(
  line: string,
  { tokens }: Reading,
  taken: readonly Said[],
  left: readonly Unread[],
): QuickPart[] {
  const pieces: Piece[] = tokens.map(({ from, to }, at) => {
    const holds = (span: Unread) => span.from <= at && at < span.to;
    const fieldIds = [...new Set(taken.filter(holds).map(({ field }) => field))];
    const unread = left.find(holds);
    if (fieldIds.length > 0) return { from, to, fieldIds, kind: "answer" };
    return { from, to, fieldIds, kind: unread ? "left" : "known", ...(unread?.why && { why: unread.why }) };
  });
  return joined(line, withNeighbours(line, pieces));
}

/** Words that say nothing by themselves stay with what was left beside them, so that it can be read. */
function withNeighbours(line: string, pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  const spread = (at: number, beside: number) => {
    const [piece, other] = [kept[at], kept[beside]];
    const isWord = piece && /[\p{L}\p{N}]/u.test(line.slice(piece.from, piece.to));
    if (piece?.kind === "known" && other?.kind === "left" && isWord) kept[at] = { ...piece, kind: "left" };
  };
  for (let at = 1; at < kept.length; at += 1) spread(at, at - 1);
  for (let at = kept.length - 2; at >= 0; at -= 1) spread(at, at + 1);
  return kept;
}

/** Neighbouring pieces of one kind and meaning as one; white space goes with what stands before it. */
function joined(line: string, pieces: readonly Piece[]): QuickPart[] {
  const parts: { text: string; piece: Piece | undefined }[] = [];
  let end = 0;
  for (const piece of pieces) {
    const last = parts.at(-1);
    const text = line.slice(piece.from, piece.to);
    const gap = line.slice(end, piece.from);
    end = piece.to;
    if (last) last.text += gap;
    if (last?.piece && isSame(last.piece, piece)) last.text += text;
    else parts.push({ text: last ? text : gap + text, piece });
  }
  const tail = line.slice(end);
  const last = parts.at(-1);
  if (last) last.text += tail;
  else if (tail !== "") parts.push({ text: tail, piece: undefined });
  return parts.map(({ text, piece }) => ({
    text,
    kind: piece?.kind ?? "known",
    fieldIds: piece?.fieldIds ?? [],
    ...(piece?.why && { why: piece.why }),
  }));
}

function isSame(one: Piece, other: Piece): boolean {
  return one.kind === other.kind && String(one.fieldIds) === String(other.fieldIds) && one.why === other.why;
}
