import type { Page } from "@playwright/test";

/** Waits until the page also does what it shows: what listens to keys comes a moment after what is seen. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
