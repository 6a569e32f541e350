import type { Page, Route } from "@playwright/test";

/** Holds back the scripts of every page opened from now on; gives how to let them come, one after another. */
export async function holdScripts(page: Page) {
  const held: Route[] = [];
  let free = false;
  await page.route(/\/_next\/static\/.*\.js/, (route) => {
    if (free) return route.continue();
    held.push(route);
    return undefined;
  });
  return {
    letOneCome: async () => {
      await held.shift()?.continue();
      return held.length;
    },
    letAllCome: async () => {
      free = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}
