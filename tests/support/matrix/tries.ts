import type { Role } from "@/db/schema";
import type { ActionRow } from "./action-row";
import type { AddressRow } from "./pages";
import { type ByRole, everyone, type Subject, subjectsOf } from "./subjects";
import type { Answer } from "./visitor";
import type { World } from "./world";

export type Visitor = Role | "signed-out";

export interface Expected {
  readonly visitor: Visitor;
  readonly subject: Subject;
  readonly answer: Answer;
}

const visitors: readonly Visitor[] = [...everyone, "signed-out"];

/** What each visitor is to get of each subject of a page or route. */
export function answersOfAddress({ of, shown, sentOn, signedOut }: AddressRow): readonly Expected[] {
  return tries(of, (visitor, subject) => {
    if (visitor === "signed-out") return signedOut ?? "asked to sign in";
    if (holds(shown, subject, visitor)) return "shown";
    return sentOn && holds(sentOn, subject, visitor) ? "sent on" : "denied";
  });
}

/** The same of an action. What is malformed, no action gets: its schema stands before the record. */
export function answersOfAction({ of, reached, open }: ActionRow): readonly Expected[] {
  const all = tries(of, (visitor, subject) => {
    if (visitor === "signed-out") return open ? "shown" : "asked to sign in";
    return holds(reached, subject, visitor) ? "shown" : "denied";
  });
  return all.filter(({ subject }) => subject !== "malformed");
}

function tries(
  of: AddressRow["of"],
  answer: (visitor: Visitor, subject: Subject) => Answer,
): readonly Expected[] {
  return subjectsOf[of].flatMap((subject) =>
    visitors.map((visitor) => ({ visitor, subject, answer: answer(visitor, subject) })),
  );
}

function holds(table: ByRole, subject: Subject, role: Role): boolean {
  return table[subject]?.includes(role) ?? false;
}

/** Whether somebody is to be kept out by this answer. */
export function keepsOut(answer: Answer): boolean {
  return answer === "denied" || answer === "asked to sign in";
}

/** An input or address that names nothing is not understood; who may not ask at all is not told so. */
export function fits(expected: Expected, got: Answer): boolean {
  return (
    got === expected.answer ||
    (expected.subject === "malformed" && expected.answer === "denied" && got === "not understood")
  );
}

/** The address of a row for a subject: the id in the place of the route's parameter. */
export function addressOf(
  route: string,
  row: AddressRow,
  world: World,
  { visitor, subject }: Expected,
): string {
  const id = world.idOf(row.of, subject, visitor === "signed-out" ? "gp" : visitor);
  return (row.address ?? route.replace(/\[[^\]]+\]/, id)) + (row.query ?? "");
}

/** Does the work for each, a few at a time. @returns what each gave, without the nothings */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const waiting = [...items];
  const one = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const fault = await work(item);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: 6 }, one));
  return faults;
}
