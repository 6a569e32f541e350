import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { WebServer } from "@/lib/cli/launch/web-server";
import { startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import { startSecondNode } from "../support/app-server";
import { newNhsNumber, registeredPatient } from "../support/builders/patient";
import { test as base, expect } from "../support/fixtures";
import { withServedDatabase } from "../support/served-database";
import { startTraceCollector, type TraceCollector } from "../support/trace-collector";

interface Node extends WebServer {
  readonly log: string;
  readonly traces: TraceCollector;
}

/** A second node on the served database, which says all it can: its log at the finest level, and traces. */
const test = base.extend<object, { node: Node }>({
  node: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use, worker) => {
      const traces = await startTraceCollector();
      const log = path.resolve(".coxa", `test-second-node-${worker.workerIndex}.log`);
      rmSync(log, { force: true });
      const server = await startSecondNode(log, {
        COXA_LOG_LEVEL: "debug",
        OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
        OTEL_BSP_SCHEDULE_DELAY: "100",
      });
      await use({ ...server, log, traces });
      await server.stop();
      await traces.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("neither log nor traces hold a name, an NHS number, a password or what was written about a patient", async ({
  node,
  signInAs,
  acting,
}) => {
  const [familyName, givenName, written] = ["Canarybird", "Quillfeather", "the canary sang of her hip"];
  const nhsNumber = newNhsNumber();
  const patient = await registeredPatient(acting, { familyName, givenName, nhsNumber });
  const { consultationId } = await acting("gp", startConsultation, { patientId: patient.patientId });
  const page = await signInAs("gp");

  await page.goto(`${node.url}/patients`);
  await page.getByRole("searchbox").fill(familyName);
  await page.getByRole("link", { name: new RegExp(familyName, "i") }).click();
  await expect(page.getByRole("region", { name: "Patient" })).toContainText(familyName.toUpperCase());
  await page.goto(`${node.url}/patients/register?from=${familyName}`);
  await page.getByLabel("NHS number").fill(nhsNumber);
  await page.getByLabel("Family name").fill(familyName);
  await page.getByRole("button", { name: "Register" }).click();
  const answers = `${node.url}/consultations/${consultationId}/answers`;
  const batch = { consultationId, patientId: patient.patientId, editorId: newId(), baseRevision: 0 };
  const change = { field: "patient_goals", value: written };
  for (const body of [
    JSON.stringify({ ...batch, changes: [change] }),
    JSON.stringify({ ...batch, changes: [{ ...change, field: written }] }),
    `{"${familyName}`,
  ]) {
    await page.request.post(answers, { data: body, headers: { "content-type": "application/json" } });
  }
  await page.request.get(`${node.url}/consultations/${encodeURIComponent(familyName)}`);
  await page.request.post(`${node.url}/api/auth/callback/credentials`, {
    form: { email: `${familyName}@coxa.example`, password: written, csrfToken: "none" },
  });

  await expect.poll(node.traces.received).toContain("act consultation.save");
  expect(node.traces.received()).toContain('"act patient.view"');
  const told = `${readFileSync(node.log, "utf8")}${node.traces.received()}`;
  for (const canary of [familyName, givenName, nhsNumber, "canary", "walk-well"]) {
    expect(told.toLowerCase()).not.toContain(canary.toLowerCase());
  }
});

test("what was written and could not be stored is not in the log either, however it reads", async ({
  node,
  signInAs,
  acting,
}) => {
  const { patientId } = await registeredPatient(acting);
  const { consultationId } = await acting("gp", startConsultation, { patientId });
  const page = await signInAs("gp");
  const written = "canary of the goals\n    at rest canary (canary:1:1)";
  const changes = [{ fieldId: "patient_goals", value: written }];
  const batch = { consultationId, patientId, editorId: newId(), baseRevision: 0, changes };
  await withServedDatabase((sql) =>
    sql.begin(async (held) => {
      await held`select id from consultations where id = ${consultationId} for update`;
      const answer = await page.request.post(`${node.url}/consultations/${consultationId}/answers`, {
        data: batch,
      });
      expect(answer.ok()).toBe(false);
    }),
  );
  await expect.poll(() => readFileSync(node.log, "utf8")).toContain('"act":"consultation.save"');
  expect(readFileSync(node.log, "utf8")).not.toContain("canary");
});

test("two nodes are one Coxa: what is recorded on one is read on the other, and a session ended on one is ended", async ({
  node,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  const { request } = context;
  const { csrfToken } = await (await request.get(`${node.url}/api/auth/csrf`)).json();
  await request.post(`${node.url}/api/auth/callback/credentials`, {
    form: { csrfToken, email: "gp.harbour@coxa.example", password: "walk-well-2026", json: "true" },
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}/patients`);
  await expect(page.getByRole("searchbox")).toBeVisible();
  await page.goto(`${node.url}/patients`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(`${baseURL}/patients`);
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});
