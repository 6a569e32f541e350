import fc from "fast-check";
import { expect, test } from "../support/fixtures";
import { pages, routes } from "../support/matrix/pages";
import { people } from "../support/matrix/subjects";
import { forEach } from "../support/matrix/tries";
import { actionsOfBuild, ask, cookieOf } from "../support/matrix/visitor";
import { makeWorld } from "../support/matrix/world";

const runs = Number(process.env.COXA_SOAK_REQUESTS ?? 200);
const seed = Number(process.env.COXA_SOAK_SEED ?? 20_261_124);
/** An answer that takes longer is a hang. Held only on a quiet machine, where the whole count runs. */
const hangMs = 2000;
const isWholeCount = runs >= 10_000;

const nasty = fc.oneof(
  fc.constantFrom(
    "",
    "null",
    "..",
    "%00",
    "%2e%2e%2f",
    "__proto__",
    "💥",
    "'",
    "0",
    "-1",
    "1e99",
    "a".repeat(2000),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const part = (ids: readonly string[]) => fc.oneof(fc.constantFrom(...ids), fc.uuid(), nasty);
const query = fc.dictionary(
  fc.oneof(
    fc.constantFrom("view", "after", "cursor", "from", "next", "text", "reader", "large", "organisation"),
    nasty,
  ),
  nasty,
  { maxKeys: 3 },
);
const body = fc.oneof(
  fc.json(),
  nasty,
  fc.record({ changes: fc.jsonValue(), editorId: fc.uuid() }).map((value) => JSON.stringify(value)),
  fc.array(fc.jsonValue(), { maxLength: 2 }).map((value) => JSON.stringify(value)),
  // In an action's arguments "$" begins what JSON cannot say, and may refer to what is not there.
  fc
    .array(
      fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("1", "K1", "F1:x", "D", "n1x", "0:__proto__")),
      {
        maxLength: 3,
      },
    )
    .map((values) => JSON.stringify(values.map((value) => ({ [value]: `$${value}` })))),
  fc
    .string({ maxLength: 60 })
    .map((text) => `--x\r\ncontent-disposition: form-data; name="1"\r\n\r\n${text}`),
);
const type = fc.constantFrom(
  "application/json",
  "text/plain;charset=UTF-8",
  "application/x-www-form-urlencoded",
  "application/pdf",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
);

/** Requests to every page, route and action, with what belongs in them and what does not. */
function requests(ids: readonly string[]) {
  // Signing in and out has tests of its own, and would end the session of this one.
  const all = Object.keys({ ...pages, ...routes }).filter((route) => !route.startsWith("/api/auth"));
  const actions = actionsOfBuild().map(({ id }) => id);
  return fc.record({
    route: fc.constantFrom(...all),
    parts: fc.array(part(ids), { minLength: 3, maxLength: 3 }),
    query,
    post: fc.option(fc.record({ body, type, action: fc.option(fc.constantFrom(...actions), { freq: 2 }) }), {
      freq: 2,
    }),
  });
}

function addressOf(route: string, parts: readonly string[], more: Readonly<Record<string, string>>): string {
  let next = 0;
  const named = route.replaceAll(/\[[^\]]+\]/g, () =>
    encodeURIComponent((parts[next++] ?? "x").toWellFormed()),
  );
  const wellFormed = Object.entries(more).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
  return `${named}?${new URLSearchParams(wellFormed)}`;
}

test("no request to any page, route or action makes the server fail or hang", async ({ acting }) => {
  test.setTimeout(120_000 + runs * 500);
  const world = await makeWorld(acting);
  const ids = [
    ...world.patientIds,
    ...(["consultation", "referral", "request", "advice"] as const).map((kind) =>
      world.idOf(kind, "own", "gp"),
    ),
  ];
  const cookies = [await cookieOf(people.gp), await cookieOf(people.physiotherapist), null];
  const tries = fc
    .sample(requests(ids), { numRuns: runs, seed })
    .map((request, number) => ({ request, number }));
  const statuses = new Map<number, number>();
  let slowestMs = 0;
  const faults = await forEach(tries, async ({ request: { route, parts, query: more, post }, number }) => {
    const address = addressOf(route, parts, more);
    const asked = performance.now();
    const reply = await ask(address, cookies[number % cookies.length] ?? null, {
      ...(post && {
        method: "POST",
        body: post.body.toWellFormed(),
        headers: { "content-type": post.type, ...(post.action && { "next-action": post.action }) },
      }),
    });
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    const tookMs = performance.now() - asked;
    slowestMs = Math.max(slowestMs, tookMs);
    if (isWholeCount && tookMs > hangMs) return `${Math.round(tookMs)} ms ${address} ${JSON.stringify(post)}`;
    return reply.status < 500 ? undefined : `${reply.status} ${address} ${JSON.stringify(post)}`;
  });
  expect(faults).toEqual([]);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  const description = `${runs} requests; ${counts.join(", ")}; slowest ${Math.round(slowestMs)} ms`;
  test.info().annotations.push({ type: "measured", description });
});
