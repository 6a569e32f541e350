import type { Role } from "@/db/schema";
import { expect, test } from "../support/fixtures";
import { actions } from "../support/matrix/actions";
import { type AddressRow, pages, routes } from "../support/matrix/pages";
import { everyone, people } from "../support/matrix/subjects";
import { digestOf } from "../support/matrix/tables";
import {
  addressOf,
  answersOfAction,
  answersOfAddress,
  type Expected,
  fits,
  forEach,
  keepsOut,
  type Visitor,
} from "../support/matrix/tries";
import {
  act,
  actionsOfBuild,
  ask,
  type BuiltAction,
  cookieOf,
  type Reply,
  routesOfBuild,
} from "../support/matrix/visitor";
import { makeWorld, type World } from "../support/matrix/world";

let world: World;
const cookies = new Map<Visitor, string>();
const nobodysId = "00000000-0000-4000-8000-00000000dead";

// A thousand requests and more: a slow machine takes its time.
test.setTimeout(300_000);

test.beforeAll(async ({ acting }) => {
  test.setTimeout(300_000);
  world = await makeWorld(acting);
  for (const role of everyone) {
    cookies.set(role, await cookieOf(people[role]));
  }
});

const cookieFor = (visitor: Visitor) => cookies.get(visitor) ?? null;

/** What the framework adds of its own: pages that say only that there is nothing. */
const frameworks = ["/_not-found/page", "/_global-error/page"];

test("every page and route handler of the build has its row, and no row is of one that is gone", () => {
  const built = routesOfBuild().filter((route) => !frameworks.includes(route));
  expect(built.length).toBeGreaterThan(30);
  const rows = [
    ...Object.keys(pages).map((route) => `${route === "/" ? "" : route}/page`),
    ...Object.keys(routes).map((route) => `${route}/route`),
  ];
  const how =
    "Say who is shown it, in tests/support/matrix/pages.ts: { of: what its [id] names, shown: { own: [roles] } }";
  expect(without(built, rows), how).toEqual([]);
  expect(without(rows, built), "rows of pages that are gone").toEqual([]);
});

test("every server action of the build has its row, and no row is of one that is gone", () => {
  const built = [...new Set(actionsOfBuild().map(({ name }) => name))];
  expect(built.length).toBeGreaterThan(40);
  const how =
    "Say who reaches the record with it, in tests/support/matrix/actions.ts: { of, reached: { own: [roles] }, input }";
  expect(without(built, Object.keys(actions)), how).toEqual([]);
  expect(without(Object.keys(actions), built), "rows of actions that are gone").toEqual([]);
});

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((one) => !some.includes(one));
}

/** What is wrong with a reply, in words; nothing when it is as expected. */
function faultOf(what: string, expected: Expected, { answer, status, body }: Reply): string | undefined {
  const told = `${what} · ${expected.subject} · ${expected.visitor}`;
  if (!fits(expected, answer)) {
    return `${told}: expected ${expected.answer}, got ${answer} (${status})`;
  }
  const leak = emergencyPages.test(what) ? undefined : leakIn(body, expected.visitor);
  return leak && `${told}: names ${leak}, who is not theirs to see`;
}

const emergencyPages = /^\/emergency-access\/\[|^\/audit/;

function leakIn(body: string, visitor: Visitor): string | undefined {
  return world.hiddenFrom(visitor).find((name) => body.includes(name));
}

for (const [kind, table] of Object.entries({ page: pages, "route handler": routes })) {
  test(`every ${kind} shows each role its own and nothing of anybody else’s`, async () => {
    const tries = Object.entries(table).flatMap(([route, row]) =>
      answersOfAddress(row).map((expected) => ({ route, row, expected })),
    );
    const faults = await forEach(tries, async ({ route, row, expected }) =>
      faultOf(route, expected, await visit(route, row, expected)),
    );
    expect(faults).toEqual([]);
  });
}

function visit(
  route: string,
  row: AddressRow,
  expected: Expected,
  headers: HeadersInit = {},
): Promise<Reply> {
  const id = world.idOf(row.of, expected.subject, roleOf(expected.visitor));
  const post = row.post && { method: "POST", body: JSON.stringify(row.post(id)) };
  return ask(addressOf(route, row, world, expected), cookieFor(expected.visitor), { ...post, headers });
}

function roleOf(visitor: Visitor): Role {
  return visitor === "signed-out" ? "gp" : visitor;
}

interface Try {
  readonly action: BuiltAction;
  readonly expected: Expected;
}

const triesOfActions = (): readonly Try[] =>
  actionsOfBuild().flatMap((action) => {
    const row = actions[action.name];
    return row ? answersOfAction(row).map((expected) => ({ action, expected })) : [];
  });

/** Calls an action on a page that has it, or on the one given, and says what is wrong with what came back. */
async function faultOfCall({ action, expected }: Try, page?: string): Promise<string | undefined> {
  const row = actions[action.name];
  if (!row) throw new Error(`${action.name} has no row`);
  const id = world.idOf(row.of, expected.subject, roleOf(expected.visitor));
  const address = (page ?? action.pages[0] ?? "/").replace(/\[[^\]]+\]/, nobodysId);
  const reply = await act(action.id, address, cookieFor(expected.visitor), row.input(id, world));
  return faultOf(action.name, expected, reply);
}

test("who may not use a server action is turned away before the record, and nothing is changed", async () => {
  const refused = triesOfActions().filter(({ expected }) => keepsOut(expected.answer));
  const before = await digestOf(world.patientIds);
  expect(await forEach(refused, (one) => faultOfCall(one))).toEqual([]);
  expect(await digestOf(world.patientIds)).toEqual(before);
});

test("an action’s id is good for no more on another page than on its own", async () => {
  const strangers = triesOfActions().filter(
    ({ expected }) => expected.visitor === "auditor" && keepsOut(expected.answer),
  );
  expect(await forEach(strangers, (one) => faultOfCall(one, "/account"))).toEqual([]);
});

test("who may use a server action reaches the record with it", async () => {
  const faults: (string | undefined)[] = [];
  for (const one of triesOfActions().filter(({ expected }) => !keepsOut(expected.answer))) {
    faults.push(await faultOfCall(one));
  }
  expect(faults.filter(Boolean)).toEqual([]);
});
