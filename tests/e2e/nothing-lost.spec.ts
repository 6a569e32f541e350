import type { Page } from "@playwright/test";
import { demoPassword } from "@/db/demo/sign-ins";
import { viewWorkspace } from "@/lib/workspace";
import { draftLike } from "../support/builders/consultation";
import { type Acting, expect, test } from "../support/fixtures";
import { KillableBrowser } from "../support/killable-browser";
import { type KillableServer, startKillableServer } from "../support/killable-server";
import { endSessionOf } from "../support/matrix/visitor";
import { signInByForm } from "../support/pages/sign-in";
import { crash, keptInBrowser } from "../support/pages/workspace";
import { TypedAndWhen } from "../support/typed-and-when";

/** `npm run soak` has two hundred. */
const faults = Number(process.env.COXA_SOAK_FAULTS ?? 8);
const seed = Number(process.env.COXA_SOAK_SEED ?? 20261124);
const mayBeLostMs = 1000;

const yesNo = ["rigors", "bone_pain_unexplained", "trig_fall_or_injury", "trig_pain_worsening"] as const;
/** A question's box, and the quick entry, which is its person's own. */
const texts = { patient_concerns: "#patient_concerns", quick_entry: "#quick-entry" } as const;
type Text = keyof typeof texts;
const textIds = Object.keys(texts) as Text[];

const disturbances = ["nothing", "network", "server", "session"] as const;
const endings = ["tab", "none", "browser", "tab"] as const;
interface Fault {
  readonly disturbance: (typeof disturbances)[number];
  /** What is killed while that lasts. */
  readonly ending: (typeof endings)[number];
  /** Whether somebody else uses the browser before its person is back. */
  readonly otherPerson: boolean;
}

/** mulberry32: the same numbers for the same seed, everywhere. */
function chances(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every disturbance and every ending comes up in the first eight. */
function faultAt(round: number, chance: () => number): Fault {
  const pick = <T>(all: readonly T[], at: number) => all[Math.floor(at) % all.length] as T;
  const disturbance = pick(disturbances, round < 8 ? round : chance() * disturbances.length);
  const ending = pick(endings, round < 8 ? round + Math.floor(round / 4) : chance() * endings.length);
  return { disturbance, ending, otherPerson: disturbance === "session" && ending !== "none" };
}

interface Scene {
  readonly browser: KillableBrowser;
  readonly server: KillableServer;
  readonly acting: Acting;
  readonly draft: { readonly consultationId: string; readonly path: string };
  readonly model: TypedAndWhen;
  readonly chance: () => number;
}

const radio = (page: Page, fieldId: string, name: string) =>
  page.locator(`#${fieldId}-row`).getByRole("radio", { name, exact: true });
const nameOf = (value: string | undefined) =>
  value === undefined ? "Not asked" : value === "true" ? "Yes" : "No";

/**
 * Opens the draft as its person, signing in where the browser asks for it, with every section unfolded. From then on the
 * page has the key of what it keeps in the browser.
 */
async function openDraft({ browser, server, draft }: Scene, name = "gp2"): Promise<Page> {
  const context = await browser.context();
  const page = context.pages().find((one) => one.url() === "about:blank") ?? (await context.newPage());
  page.on("dialog", (dialog) => dialog.accept().catch(() => undefined));
  const key = page.waitForResponse((answer) => answer.url().endsWith("/journal-key") && answer.ok(), {
    timeout: 60_000,
  });
  // Where the page does not come at all, that is what the test fails with.
  key.catch(() => undefined);
  await page.goto(`${server.url}${draft.path}`);
  if (page.url().includes("/sign-in")) {
    await signInByForm(page, name);
    await expect(page).not.toHaveURL(/sign-in/);
  }
  await expect(page.getByRole("heading", { name: "Hip consultation" })).toBeVisible();
  await expect(page.locator(texts.quick_entry)).toBeVisible();
  await key;
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll(".cx-fold")) fold.setAttribute("open", "");
  });
  return page;
}

/** Answers, takes back, undoes and writes until told to stop, or until the page is gone. */
async function type(page: Page, { model, chance }: Scene, isOver: () => boolean): Promise<void> {
  const timeout = 1500;
  while (!isOver()) {
    const fieldId = yesNo[Math.floor(chance() * yesNo.length)] ?? yesNo[0];
    const before = model.latest(fieldId);
    const action = chance();
    if (action < 0.4) {
      const text = action < 0.25 ? "patient_concerns" : "quick_entry";
      const value = `${model.latest(text) ?? ""} word${Math.floor(chance() * 1000)}`.slice(-80);
      const shown = model.typing(text, value);
      await page.locator(texts[text]).fill(value, { timeout });
      // Under the cover nothing can be typed, though the tool believes it.
      await expect(page.locator(texts[text])).toHaveValue(value, { timeout });
      shown();
      continue;
    }
    const value = action < 0.6 ? undefined : String(action < 0.8);
    const shown = model.typing(fieldId, value);
    await radio(page, fieldId, nameOf(value)).check({ timeout });
    shown();
    if (value !== before && chance() < 0.25) {
      const undone = model.typing(fieldId, before);
      await page.getByRole("button", { name: "Undo" }).first().click({ timeout });
      await expect(radio(page, fieldId, nameOf(before))).toBeChecked({ timeout });
      undone();
    }
  }
}

async function disturb(fault: Fault, page: Page, { server }: Scene): Promise<void> {
  if (fault.disturbance === "network") await page.context().setOffline(true);
  if (fault.disturbance === "server") await server.kill();
  if (fault.disturbance === "session") {
    // From outside, so that the browser hears nothing of it and keeps its cookie.
    const cookies = await page.context().cookies(server.url);
    const session = cookies.find(({ name }) => name === "coxa.session");
    await endSessionOf(`coxa.session=${session?.value}`, server.url);
  }
}

async function mend(fault: Fault, { browser, server }: Scene): Promise<void> {
  if (fault.disturbance === "network") await (await browser.context()).setOffline(false);
  if (fault.disturbance === "server") await server.start();
}

async function kill(fault: Fault, page: Page, { browser }: Scene): Promise<void> {
  if (fault.ending === "tab") await crash(page);
  if (fault.ending === "browser") await browser.kill();
}

/** What the draft holds on the server. */
async function held({ acting, draft, model }: Scene): Promise<Record<string, string | undefined>> {
  const view = await acting("gp2", viewWorkspace, { consultationId: draft.consultationId });
  const answers: Readonly<Record<string, unknown>> = {
    ...view.consultation.answers,
    quick_entry: view.jotting.line || undefined,
  };
  return Object.fromEntries(
    model.fieldIds.map((fieldId) => [
      fieldId,
      answers[fieldId] === undefined ? undefined : String(answers[fieldId]),
    ]),
  );
}

/** Somebody else signs in in the same browser and opens the same draft: she sees what was saved and nothing more. */
async function letOtherPersonLook(scene: Scene): Promise<void> {
  const page = await openDraft(scene, "clinician");
  const saved = await held(scene);
  for (const fieldId of yesNo) await expect(radio(page, fieldId, nameOf(saved[fieldId]))).toBeChecked();
  await expect(page.locator(texts.patient_concerns)).toHaveValue(saved.patient_concerns ?? "");
  await expect(page.locator(texts.quick_entry)).toHaveValue("");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.close();
}

/** The person is back at a page of hers, by whatever way what happened leaves open. */
async function comeBack(fault: Fault, page: Page, scene: Scene): Promise<Page> {
  if (fault.ending !== "none") {
    if (fault.otherPerson) await letOtherPersonLook(scene);
    return openDraft(scene);
  }
  const cover = page.getByRole("dialog", { name: "You are signed out" });
  if (fault.disturbance === "session") {
    await cover.getByLabel("Password").fill(demoPassword);
    await page.keyboard.press("Enter");
    await expect(cover).toHaveCount(0);
  }
  return page;
}

async function play(fault: Fault, page: Page, scene: Scene): Promise<Page> {
  let over = false;
  const typing = type(page, scene, () => over).catch(() => undefined);
  const pause = (least: number, most: number) => page.waitForTimeout(least + scene.chance() * (most - least));
  await pause(100, 1200);
  await disturb(fault, page, scene);
  await pause(100, 1500);
  const since = fault.ending === "none" ? Number.POSITIVE_INFINITY : Date.now() - mayBeLostMs;
  await kill(fault, page, scene);
  if (fault.disturbance === "session" && fault.ending === "none") {
    await expect(page.getByRole("dialog", { name: "You are signed out" })).toBeVisible();
  }
  over = true;
  await typing;
  await mend(fault, scene);
  const back = await comeBack(fault, page, scene);
  await expect(back.getByText(/^(Saved \d\d:\d\d:\d\d|No changes yet)$/)).toBeVisible();
  // What was left behind is saved, and everything since.
  await expect.poll(async () => (await keptInBrowser(back)).records).toBe(0);
  await expect(async () => {
    const now = await held(scene);
    for (const fieldId of scene.model.fieldIds) {
      expect(scene.model.allowed(fieldId, since), `${fieldId}, typed and allowed`).toContain(now[fieldId]);
    }
  }).toPass({ timeout: 10_000 });
  scene.model.startFrom(await held(scene));
  return back;
}

test(`${faults} faults while typing, seed ${seed}: nothing older than a second is lost, nothing is brought back, nobody else sees it`, async ({
  acting,
}) => {
  test.setTimeout(120_000 + faults * 60_000);
  const chance = chances(seed);
  const draft = await draftLike(acting, "V01", { answers: {} });
  const model = new TypedAndWhen(
    Object.fromEntries([...yesNo, ...textIds].map((fieldId) => [fieldId, undefined])),
  );
  const browser = new KillableBrowser();
  const server = await startKillableServer();
  const scene = { browser, server, acting, draft, model, chance };
  try {
    let page = await openDraft(scene);
    for (let round = 0; round < faults; round++) {
      const fault = faultAt(round, chance);
      await test.step(`${round + 1}: ${fault.disturbance}, killed: ${fault.ending}`, async () => {
        page = await play(fault, page, scene);
      });
    }
  } finally {
    await browser.close();
    await server.kill();
  }
});
