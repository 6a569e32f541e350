import postgres from "postgres";
import type { z } from "zod";
import { type Database, openDatabase } from "@/db/client";
import { seedDemo } from "@/db/seed";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { type ActDefinition, runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import type { Act } from "@/lib/platform/permissions";
import type { Result } from "@/lib/platform/result";
import { test as base } from "./database";
import { superuserUrl } from "./database-cluster";

/** The day every database test plays on. */
export const testNow = new Date("2026-11-24T10:42:07Z");

type Declared<S extends z.ZodType, O> = ActDefinition<Act, S, O> & { readonly changes: boolean };

export interface Coxa {
  /** The app role's pool, as the server has it. */
  readonly db: Database;
  /** The worker role's pool. */
  readonly workerDb: Database;
  /** A superuser's connection, to see and to break what the app role cannot. */
  readonly superuser: postgres.Sql;
  /** Runs a command or query as the demo person with that e-mail name ("gp", "physio"). */
  readonly as: <S extends z.ZodType, O>(
    name: string,
    act: Declared<S, O>,
    raw: unknown,
    now?: Date,
  ) => Promise<Result<O>>;
  /** The same in a session that was opened before. */
  readonly asSession: <S extends z.ZodType, O>(
    name: string,
    sessionId: string,
    act: Declared<S, O>,
    raw: unknown,
  ) => Promise<Result<O>>;
}

/** `coxa`: a seeded database for each worker, and a way to act in it as anybody. */
export const test = base.extend<object, { coxa: Coxa }>({
  coxa: [
    async ({ database }, use) => {
      await seedDemo(database, testNow);
      const db = openDatabase(database.appUrl, { connections: 4 });
      const workerDb = openDatabase(database.workerUrl, { connections: 2 });
      const superuser = postgres(superuserUrl(database.name), { max: 1, onnotice: () => undefined });
      await use({
        db,
        workerDb,
        superuser,
        as: (name, act, raw, now = testNow) =>
          runAct(act, demoActor(name), raw, { db, now, correlationId: newId() }),
        asSession: (name, sessionId, act, raw) =>
          runAct(act, { ...demoActor(name), sessionId }, raw, {
            db,
            now: testNow,
            correlationId: newId(),
          }),
      });
      await Promise.all([db.close(), workerDb.close(), superuser.end()]);
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
