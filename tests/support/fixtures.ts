import { test as base, expect, type Page } from "@playwright/test";
import type { z } from "zod";
import { type Database, openDatabase } from "@/db/client";
import { demoPassword } from "@/db/demo/sign-ins";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { type ActDefinition, runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import type { Act } from "@/lib/platform/permissions";
import type { Result } from "@/lib/platform/result";
import { draftLike, type Wishes } from "./builders/consultation";

type Declared<S extends z.ZodType, O> = ActDefinition<Act, S, O> & { readonly changes: boolean };

/** Does something in the served database as a demo person, now or then, without the browser; a refusal fails the test. */
export type Acting = <S extends z.ZodType, O>(
  name: string,
  act: Declared<S, O>,
  raw: unknown,
  now?: Date,
) => Promise<O>;

interface TestFixtures {
  /** A page of its own for the demo person with that e-mail name ("gp", "physio"), signed in. */
  readonly signInAs: (name: string) => Promise<Page>;
  /** A new draft like a vignette, and a page of the GP in which it is open. */
  readonly openedDraft: (
    vignetteId: string,
    wishes?: Wishes,
  ) => Promise<{ readonly page: Page; readonly draft: Awaited<ReturnType<typeof draftLike>> }>;
}

interface WorkerFixtures {
  readonly acting: Acting;
}

interface StoredSession {
  readonly state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** One sign-in for each person and worker, for as long as it is used again and again: an idle session ends. */
const sessions = new Map<string, StoredSession>();
const idleMs = 5 * 60_000;

/** `signInAs`, `openedDraft` and `acting`: several people at once in real browsers, on the database that the served app has. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  page: async ({ page }, use) => {
    const violations = violationsOf(page);
    await use(page);
    expect(violations, "what the content security policy stopped").toEqual([]);
  },
  signInAs: async ({ browser }, use) => {
    const opened: Page[] = [];
    const violations: (readonly string[])[] = [];
    await use(async (name) => {
      const storageState = storedSession(name);
      const context = await browser.newContext(storageState ? { storageState } : {});
      const page = await context.newPage();
      opened.push(page);
      violations.push(violationsOf(page));
      if (!storageState) {
        await openSession(page, name);
        keepSession(name, await context.storageState());
      }
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
    expect(violations.flat(), "what the content security policy stopped").toEqual([]);
  },
  openedDraft: async ({ acting, signInAs }, use) => {
    await use(async (vignetteId, wishes) => {
      const draft = await draftLike(acting, vignetteId, wishes);
      const page = await signInAs("gp");
      await page.goto(draft.path);
      return { page, draft };
    });
  },
  acting: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const db = openDatabase(process.env.COXA_TEST_SEEDED_APP_URL ?? "", { connections: 2 });
      await use(actingIn(db));
      await db.close();
    },
    { scope: "worker" },
  ],
});

/** The sign-in to go on with, from now on used anew; none where it was left alone for long. */
function storedSession(name: string): StoredSession["state"] | undefined {
  const stored = sessions.get(name);
  if (!stored || Date.now() - stored.usedAt > idleMs) return undefined;
  keepSession(name, stored.state);
  return stored.state;
}

function keepSession(name: string, state: StoredSession["state"]): void {
  sessions.set(name, { state, usedAt: Date.now() });
}

/** A way to act in a seeded database. */
export function actingIn(db: Database): Acting {
  return async (name, act, raw, now = new Date()) => {
    const surroundings = { db, now, correlationId: newId() };
    return orThrow(await runAct(act, demoActor(name), raw, surroundings));
  };
}

/** What a page was stopped from doing by its content security policy, from now on. */
function violationsOf(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) {
      violations.push(message.text());
    }
  });
  return violations;
}

/** Signs a demo person in, without the form. */
export async function openSession({ request }: Pick<Page, "request">, name: string): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: `${name}@coxa.example`, password: demoPassword, json: "true" },
  });
  if (!answer.ok()) {
    throw new Error(`${name} could not sign in: ${answer.status()}`);
  }
}

function orThrow<O>(result: Result<O>): O {
  if (!result.ok) {
    throw new Error(`${result.code}: ${result.message}`);
  }
  return result.value;
}

export { expect } from "@playwright/test";
