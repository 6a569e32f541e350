import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { pathway } from "./pathway";

interface Result {
  readonly id: string | number | null;
  readonly error?: string;
  readonly redFlags?: readonly string[];
  readonly notExcluded?: readonly string[];
}

/** Runs the door as a reviewer does and gives what it wrote. */
function assessThroughDoor(lines: readonly string[], ...options: string[]) {
  const run = spawnSync(
    process.execPath,
    [path.resolve("node_modules/tsx/dist/cli.mjs"), "lib/cli/assess.ts", ...options],
    { input: lines.map((line) => `${line}\n`).join(""), encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const written = run.stdout.split("\n").filter(Boolean);
  return {
    status: run.status,
    text: run.stdout,
    results: (): Result[] => written.map((line) => JSON.parse(line)),
  };
}

test("every vignette comes through the door exactly as written, sorted", () => {
  const { status, results } = assessThroughDoor(
    pathway.shared_vignettes.map(({ id, input, requested_orders: orders, requested_medicines: medicines }) =>
      JSON.stringify({ id, answers: input, orders, medicines }),
    ),
  );
  expect(status).toBe(0);
  const expected = pathway.shared_vignettes.map(({ id, expected: e }) => {
    const orders = { stop: e.blocked_orders, warn: e.warned_orders, info: e.info_orders };
    const medicines = { stop: e.stopped_medicines, warn: e.warned_medicines, info: e.info_medicines };
    return {
      id,
      redFlags: [...e.red_flags].sort(),
      suppressed: [...e.suppressed_flags].sort(),
      notExcluded: expect.any(Array),
      urgency: e.urgency,
      incomplete: [...e.incomplete].sort(),
      orders: Object.entries(orders)
        .flatMap(([severity, found]) => found.map(({ order, rule }) => `${severity}:${order}:${rule}`))
        .sort(),
      medicines: Object.entries(medicines)
        .flatMap(([severity, found]) => found.map(({ medicine, rule }) => `${severity}:${medicine}:${rule}`))
        .sort(),
    };
  });
  expect(results()).toEqual(expected);
});

test("every probe fires through the door, and its near miss does not", () => {
  const { status, results } = assessThroughDoor(
    pathway.red_flag_probes.flatMap(({ rule, fires, near_miss: nearMiss }) => [
      JSON.stringify({ id: `${rule} fires`, answers: fires, orders: [], medicines: [] }),
      JSON.stringify({ id: `${rule} near miss`, answers: nearMiss, orders: [], medicines: [] }),
    ]),
  );
  expect(status).toBe(0);
  const found = results();
  expect(found.length).toBe(78);
  for (const { id, redFlags } of found) {
    const [rule = "", kind] = String(id).split(/ (.*)/);
    expect(redFlags?.includes(rule), String(id)).toBe(kind === "fires");
  }
});

test("a bad line names its fields, the good ones are still answered, and the status is 1", () => {
  const { status, results } = assessThroughDoor([
    '{"id":"unknown field","answers":{"temprature":38},"orders":[],"medicines":[]}',
    '{"id":"out of range","answers":{"temp_c":380,"pain_sites":["elbow"]},"orders":[],"medicines":[]}',
    '{"id":"wrong kind","answers":{"rigors":"no","onset_date":"2026-02-30"},"orders":[],"medicines":[]}',
    '{"id":"none with another","answers":{"allergies":["none","latex"]},"orders":[],"medicines":[]}',
    '{"id":"given twice","answers":{"rigors":true,"rig\\u006frs":false,"occupation":"a \\"rigors\\": b"},"orders":[],"medicines":[]}',
    '{"id":"effect","answers":{"tried":[{"treatment":"exercise","weeks":null,"effect":"some"}]}}',
    '{"id":"unknown requests","answers":{},"orders":["mri_knee"],"medicines":["morphine"]}',
    '{"id":"proto","answers":{"__proto__":{"temp_c":38}},"orders":[],"medicines":[]}',
    "not JSON",
    "",
    '{"id":"good","answers":{"weight_bearing":"normal"},"orders":[],"medicines":[]}',
  ]);
  expect(status).toBe(1);
  expect(results()).toEqual([
    { id: "unknown field", error: expect.stringContaining("temprature") },
    { id: "out of range", error: expect.stringMatching(/pain_sites.*temp_c/) },
    { id: "wrong kind", error: expect.stringMatching(/onset_date.*rigors/) },
    { id: "none with another", error: expect.stringContaining("allergies") },
    { id: "given twice", error: "rigors: given twice" },
    { id: "effect", error: "tried.0.effect: must be one of: good, partial, none, worse, or null" },
    { id: "unknown requests", error: expect.stringMatching(/mri_knee.*morphine/) },
    { id: "proto", error: expect.stringContaining("__proto__") },
    { id: null, error: "the line is not JSON" },
    expect.objectContaining({ id: "good", urgency: "routine" }),
  ]);
});

test("a line of any size or depth is answered, not died of", () => {
  const { status, results } = assessThroughDoor([
    JSON.stringify({ id: "escapes", answers: { occupation: 'a"\\'.repeat(500_000) } }),
    JSON.stringify({ id: "long", answers: { pain_sites: Array(300_000).fill("groin") } }),
    `{"id":"deep","answers":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
  ]);
  expect(status).toBe(1);
  expect(results()).toEqual([
    { id: "escapes", error: expect.stringMatching(/^occupation: must be \d+ characters or fewer$/) },
    { id: "long", error: "pain_sites: must not name a choice twice" },
    { id: "deep", error: "answers: must be an object" },
  ]);
});

test("many lines come out in the order they went in", () => {
  const ids = Array.from({ length: 5000 }, (_, at) => at);
  const { status, results } = assessThroughDoor(
    ids.map((id) => JSON.stringify({ id, answers: { age_years: id % 120 }, orders: [], medicines: [] })),
  );
  expect(status).toBe(0);
  expect(results().map((result) => result.id)).toEqual(ids);
});

test("--help says what goes in and what comes out", () => {
  const { status, text } = assessThroughDoor([], "--help");
  expect(status).toBe(0);
  for (const word of ["answers", "notExcluded", "_always", "exit status is 1"]) expect(text).toContain(word);
});
