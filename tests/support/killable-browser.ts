import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserArguments, findBrowser } from "@/lib/cli/launch/find-browser";

/** A browser with a profile on disk, as people have, which a test may kill and open again. */
export class KillableBrowser {
  private readonly profile = mkdtempSync(path.join(tmpdir(), "coxa-profile-"));
  private opened: BrowserContext | undefined;

  async context(): Promise<BrowserContext> {
    const executablePath = findBrowser();
    this.opened ??= await chromium.launchPersistentContext(this.profile, {
      args: browserArguments(),
      ...(executablePath ? { executablePath } : {}),
      locale: "en-GB",
      timezoneId: "Europe/London",
      viewport: { width: 1440, height: 900 },
    });
    return this.opened;
  }

  /** Kills the browser itself, which takes its tabs with it. */
  async kill(): Promise<void> {
    const killed = this.opened;
    this.opened = undefined;
    const gone = killed?.waitForEvent("close");
    for (const pid of this.processes()) process.kill(pid, "SIGKILL");
    await gone;
  }

  async close(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }

  /** The processes that name our profile, and no other. */
  private processes(): readonly number[] {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => commandOf(pid).includes(`--user-data-dir=${this.profile}`))
      .map(Number);
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
