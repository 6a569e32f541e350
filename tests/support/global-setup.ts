import type { FullConfig } from "@playwright/test";
import { startAppServer } from "./app-server";
import { startTestCluster } from "./database-cluster";

/**
 * Brings up what the chosen projects need, and nothing else: `unit` nothing; `db` a throw-away PostgreSQL; `e2e` and
 * `a11y` the built app on a seeded database as well; `bench` a PostgreSQL that writes as safely as a real one.
 * Returns how to take it all down.
 */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const chosen = new Set(config.filteredProjects.map((project) => project.name));
  const browser = chosen.has("e2e") || chosen.has("a11y");
  const steps: (() => Promise<void>)[] = [];
  const takeDown = async () => {
    for (const step of steps.reverse()) {
      await step();
    }
  };
  try {
    if (browser || chosen.has("db") || chosen.has("bench")) {
      const cluster = await startTestCluster(chosen.has("bench") ? "lasting" : "throw-away");
      steps.push(() => cluster.stop());
    }
    if (browser) {
      const server = await startAppServer();
      steps.push(() => server.stop());
    }
  } catch (fault) {
    await takeDown();
    throw fault;
  }
  return takeDown;
}
