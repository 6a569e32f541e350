import { expect, test } from "@playwright/test";

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
