import type { z } from "zod";
import type { Database, Tx } from "@/db/client";
import type { AuditOutcome } from "@/db/schema";
import type { Actor } from "./actor";
import { type AuditSubject, appendAudit, appendAuditAlone } from "./audit-trail";
import { clinicDay } from "./clock";
import { inOrganisation } from "./database";
import { followsAFault, isConnectionFault, mayRunAgain } from "./database-faults";
import { DeadlinePassed, inTime, within } from "./deadline";
import { errorFields, log } from "./log";
import { timeAct } from "./metrics";
import { type LostAct, outcomeOf } from "./outcome";
import { type Act, purposeOf, roleMay } from "./permissions";
import { ok, type Refusal, type Result, refuse } from "./result";
import { unstorableTexts } from "./storable-text";
import { traced } from "./tracing";

/** What a command or query is run with. `onDate` is the day of the clinic at `now`. */
export interface ActContext<I> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: I;
  readonly now: Date;
  readonly onDate: string;
  /** Says whose record this act touches; the last call wins and is stored with the act. */
  readonly concerns: (subject: AuditSubject) => void;
  /** Hands over writes that are under way, and of which nothing more is asked: the act is done once they are. */
  readonly alongside: (writes: Promise<void>) => void;
}

export interface ActDefinition<N extends Act, S extends z.ZodType, O> {
  readonly name: N;
  readonly input: S;
  readonly run: (context: ActContext<z.output<S>>) => Promise<Result<O>>;
}

/** Where and when an act runs; tests give their own. */
export interface ActSurroundings {
  readonly db: Database;
  readonly now: Date;
  readonly correlationId: string;
}

/** Declares a change. Data, so that tests can list and run every command. */
export function command<N extends Act, S extends z.ZodType, O>(definition: ActDefinition<N, S, O>) {
  return { ...definition, changes: true as const };
}

/** Declares a read of a record. Same shape as a command; it never changes clinical data. */
export function query<N extends Act, S extends z.ZodType, O>(definition: ActDefinition<N, S, O>) {
  return { ...definition, changes: false as const };
}

type Declared<N extends Act, S extends z.ZodType, O> = ActDefinition<N, S, O> & { readonly changes: boolean };

/** Carries a refusal out of a transaction so that it rolls back. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  readonly subject: AuditSubject;

  constructor(refusal: Refusal, subject: AuditSubject) {
    super(refusal.code);
    this.refusal = refusal;
    this.subject = subject;
  }
}

const attempts = 3;
/** How long an act may take, letters and all, in milliseconds. */
const longest = 20_000;

/**
 * Runs a command or query: role, parse, one transaction in which it is done and audited, commit.
 * Denials, refusals and crashes roll back and are audited on their own,
 * with the ids that were asked for.
 * Returns `database.unavailable` when nothing was saved. When the answer to a commit is lost, asks the database what
 * became of the transaction, and returns `outcome.unknown` only when that cannot be learnt; throws only what nobody
 * foresaw, with the correlation id as the number that the error page shows.
 */
export async function runAct<N extends Act, S extends z.ZodType, O>(
  act: Declared<N, S, O>,
  actor: Actor,
  raw: unknown,
  surroundings: ActSurroundings,
): Promise<Result<O>> {
  const stop = timeAct(act.name);
  const result = await traced(
    `act ${act.name}`,
    { act: act.name, correlation_id: surroundings.correlationId },
    () => runUntimed(act, actor, raw, surroundings),
    (done) => ({ outcome: done.ok ? "done" : done.code }),
  ).catch((thrown: unknown) => {
    stop("failed");
    throw thrown;
  });
  stop(result.ok ? "done" : result.code);
  return result;
}

async function runUntimed<N extends Act, S extends z.ZodType, O>(
  act: Declared<N, S, O>,
  actor: Actor,
  raw: unknown,
  surroundings: ActSurroundings,
): Promise<Result<O>> {
  const { db, now, correlationId } = surroundings;
  const setDown = (outcome: AuditOutcome, subject: AuditSubject = {}) =>
    inTime(
      appendAuditAlone(db, actor, {
        ...orAsked(subject, raw),
        act: act.name,
        outcome,
        purpose: purposeOf(act.name),
        at: now,
        correlationId,
      }),
    );
  try {
    if (!roleMay(actor.role, act.name)) {
      await setDown("denied", { detail: { role: actor.role } });
      return refuse("not-allowed");
    }
    const parsed = parse(act.input, raw);
    if ("fields" in parsed) {
      await setDown("refused", { detail: { code: "input.invalid" } });
      return refuse("input.invalid", { fields: parsed.fields });
    }
    return await inOneTransaction(act, actor, parsed.data, surroundings);
  } catch (thrown) {
    return settle(thrown, act, correlationId, setDown);
  }
}

async function inOneTransaction<N extends Act, S extends z.ZodType, O>(
  act: Declared<N, S, O>,
  actor: Actor,
  input: z.output<S>,
  surroundings: ActSurroundings,
): Promise<Result<O>> {
  for (let attempt = 1; ; attempt++) {
    const done: { value?: O; transaction?: string } = {};
    try {
      return ok(await within(longest, attemptOnce(act, actor, input, surroundings, done)));
    } catch (thrown) {
      if (act.changes && isConnectionFault(thrown) && done.transaction) {
        const lost = {
          transaction: done.transaction,
          correlationId: surroundings.correlationId,
          agent: actor,
        };
        return resolve(surroundings.db, done.value as O, lost);
      }
      if (thrown instanceof DeadlinePassed) {
        return refuse(act.changes ? "outcome.unknown" : "database.unavailable");
      }
      if (!mayRunAgain(thrown) || attempt === attempts) {
        throw thrown;
      }
    }
  }
}

/** The act and its entry in one transaction. What it would give is put in `done` before the commit is asked for. */
function attemptOnce<N extends Act, S extends z.ZodType, O>(
  act: Declared<N, S, O>,
  actor: Actor,
  input: z.output<S>,
  { db, now, correlationId }: ActSurroundings,
  done: { value?: O; transaction?: string },
): Promise<O> {
  const work = async (tx: Tx) => {
    let subject: AuditSubject = {};
    const concerns = (named: AuditSubject) => {
      subject = named;
    };
    const underWay: Promise<unknown>[] = [];
    const alongside = (writes: Promise<void>) => {
      // A query of the builder's is asked anew each time somebody waits for it.
      const asked = Promise.resolve(writes);
      // Waited for below: until then nobody hears of its failing.
      asked.catch(() => undefined);
      underWay.push(asked);
    };
    try {
      const context = { tx, actor, input, now, onDate: clinicDay(now), concerns, alongside };
      const result = await act.run(context);
      if (!result.ok) {
        throw new RolledBack(result, subject);
      }
      const entry = { ...subject, act: act.name, outcome: "done", purpose: purposeOf(act.name) } as const;
      const transaction = appendAudit(tx, actor, { ...entry, at: now, correlationId });
      underWay.push(transaction);
      await Promise.all(underWay);
      done.value = result.value;
      done.transaction = await transaction;
      return result.value;
    } catch (thrown) {
      throw await causeAmong(thrown, underWay);
    }
  };
  return inOrganisation(db, actor.organisationId, actor.userId, work, act.changes ? "kept" : "made anew");
}

/**
 * What ended a transaction in truth: after one fault every other statement fails because of it, and may be heard of first.
 * Waits for all that is under way, because no statement of an act may come after its transaction has ended.
 */
async function causeAmong(thrown: unknown, underWay: readonly Promise<unknown>[]): Promise<unknown> {
  const faults = (await Promise.allSettled(underWay)).flatMap((one) =>
    one.status === "rejected" ? [one.reason as unknown] : [],
  );
  return [thrown, ...faults].find((fault) => !followsAFault(fault)) ?? thrown;
}

/** The answer to the commit was lost: what the database itself says of the transaction is the answer. */
async function resolve<O>(db: Database, value: O, lost: LostAct): Promise<Result<O>> {
  switch (await outcomeOf(db, lost)) {
    case "committed":
      return ok(value);
    case "aborted":
      return refuse("database.unavailable");
    default:
      return refuse("outcome.unknown");
  }
}

async function settle(
  thrown: unknown,
  act: { readonly name: Act },
  correlationId: string,
  setDown: (outcome: AuditOutcome, subject?: AuditSubject) => Promise<void>,
): Promise<Refusal> {
  if (thrown instanceof RolledBack) {
    await setDown("refused", {
      ...thrown.subject,
      detail: { ...thrown.subject.detail, code: thrown.refusal.code },
    });
    return thrown.refusal;
  }
  log.error("act failed", { act: act.name, correlationId, ...errorFields(thrown) });
  if (isConnectionFault(thrown)) {
    return refuse("database.unavailable");
  }
  await setDown("failed");
  throw new ActFailed(act.name, correlationId);
}

/** What is left of a fault for whoever catches it: nothing that it may quote, and the number that leads to it. */
class ActFailed extends Error {
  override readonly name = "ActFailed";
  /** The framework shows this number to the person, instead of one of its own. */
  readonly digest: string;

  constructor(act: Act, correlationId: string) {
    super(`${act} failed`);
    this.digest = correlationId;
  }
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const mostIds = 8;

/**
 * What an act was about; where it never came to say so, the ids that were asked for, such as those of a record that is
 * not there or is another organisation's. Nothing else of what was typed.
 */
function orAsked(subject: AuditSubject, raw: unknown): AuditSubject {
  const values = typeof raw === "object" && raw !== null ? Object.values(raw) : [];
  const asked = values
    .filter((value): value is string => typeof value === "string" && idPattern.test(value))
    .slice(0, mostIds);
  const isNamed = subject.patientId !== undefined || subject.subjectId !== undefined;
  return isNamed || asked.length === 0 ? subject : { ...subject, detail: { ...subject.detail, asked } };
}

type Fields = Record<string, string[]>;

/** The input, or what is wrong with it, by field. */
function parse<S extends z.ZodType>(input: S, raw: unknown): { data: z.output<S> } | { fields: Fields } {
  const unstorable = unstorableTexts(raw);
  if (unstorable.length > 0) {
    const message = "This text holds a character that cannot be stored. Type it again instead of pasting it";
    return { fields: Object.fromEntries(unstorable.map((field) => [field, [message]])) };
  }
  const parsed = input.safeParse(raw);
  return parsed.success ? { data: parsed.data } : { fields: messagesByField(parsed.error) };
}

function messagesByField(error: z.ZodError): Fields {
  const messages: Fields = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".") || "form";
    messages[path] = [...(messages[path] ?? []), issue.message];
  }
  return messages;
}
