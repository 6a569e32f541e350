import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { front, nextCommand } from "@/lib/cli/launch/build-app";
import { workerPort } from "../support/worker-port";

for (const { path, status } of [
  { path: "/api/health", status: "alive" },
  { path: "/api/ready", status: "ready" },
]) {
  test(`${path} says ${status}, without a sign-in, and is never kept`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual({ status });
    expect(answer.headers()["cache-control"]).toContain("no-store");
  });
}

test("a server with faulty settings ends at once, names them, and answers nobody", async () => {
  const port = String(await workerPort());
  const server = spawn(process.execPath, ["--import", front, ...nextCommand("start", "--port", port)], {
    env: { ...process.env, NODE_ENV: "production", NEXTAUTH_SECRET: "short", COXA_LETTER_KEY: "changeme" },
  });
  const [told, [code]] = await Promise.all([text(server.stderr), once(server, "exit")]);
  expect(code).toBe(1);
  for (const name of ["NEXTAUTH_SECRET", "COXA_LETTER_KEY", "DATABASE_URL"]) expect(told).toContain(name);
  expect(told).not.toContain("changeme");
});
