import { expect, type Page } from "@playwright/test";
import { registeredPatient } from "./builders/patient";
import type { Acting } from "./fixtures";
import { settled } from "./pages/settled";

const kinds = ["coded answers", "free text", "moving and confirming"] as const;
type KindOfKey = (typeof kinds)[number];

/** Types on the keyboard and counts every key, Shift and Ctrl as keys of their own. */
class CountedKeys {
  private readonly counts = new Map<KindOfKey, number>();
  /** Mental preparations: one before each fact that is written and before each command, none within one. */
  thoughts = 0;
  /** Milliseconds that the hand had to wait for the system. */
  waitedMs = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get all(): number {
    return kinds.reduce((sum, kind) => sum + this.of(kind), 0);
  }

  of(kind: KindOfKey): number {
    return this.counts.get(kind) ?? 0;
  }

  /** `facts`: of how many cognitive units the text is made. */
  async type(kind: KindOfKey, text: string, facts = 1): Promise<void> {
    this.thoughts += facts;
    this.count(kind, text.length + (text.match(/[A-Z?:+°<>"£$%&*()_]/g)?.length ?? 0));
    await this.page.keyboard.type(text);
  }

  /** One command of one or more keys ("g", "t"; "Control+Enter"). */
  async press(...keys: readonly string[]): Promise<void> {
    this.thoughts += 1;
    for (const key of keys) {
      this.count("moving and confirming", key.split("+").length);
      await this.page.keyboard.press(key);
    }
  }

  /** Waits for the system to answer, and counts how long. */
  async until(answered: () => Promise<void>): Promise<void> {
    const began = performance.now();
    await answered();
    this.waitedMs += performance.now() - began;
  }

  inWords(): string {
    const parts = kinds.map((kind) => `${this.of(kind)} for ${kind}`);
    return `${this.all} keys: ${parts.join(", ")}`;
  }

  private count(kind: KindOfKey, keys: number): void {
    this.counts.set(kind, this.of(kind) + keys);
  }
}

/** The answers of the case in shorthand: 14 coded answers of the story and the examination, and weight bearing. */
const shorthand = "r gr8/12 w st d ss ems15 bmi31 irr ag fwb pcm p -tr-fv-wl-np";

/**
 * Woman of 67, right groin pain 8 months, worse on stairs, shoes and socks difficult, stiffness 15 min, no trauma, no
 * fever, no weight loss, no night pain, BMI 31, internal rotation reduced, antalgic gait, paracetamol partly effective,
 * wants to go on caring for her husband: from her page to X-ray requested and physiotherapy referral sent.
 */
export async function startedFrom(page: Page, acting: Acting) {
  const { patientId } = await registeredPatient(acting, { dateOfBirth: "1959-03-14", sexAtBirth: "female" });
  const keys = new CountedKeys(page);
  await page.goto(`/patients/${patientId}`);
  await expect(page.getByRole("button", { name: /Start/ })).toBeFocused();
  await keys.press("Enter");
  await keys.until(() => expect(page.getByLabel("Quick entry")).toBeVisible());
  await record(page, keys);
  await requestXRay(page, keys);
  await refer(page, keys);
  return { keys };
}

async function record(page: Page, keys: CountedKeys): Promise<void> {
  await keys.press("q");
  await keys.type("coded answers", shorthand, 15);
  await keys.type("free text", ". wants to go on caring for her husband. q: OA?", 2);
  await expect(page.getByRole("list", { name: "Understood" }).getByRole("listitem")).toHaveCount(17);
  await expect(page.getByText(/Not understood/)).toHaveCount(0);
  await keys.press("Enter");
  await expect(page.getByText("17 answers taken from the line")).toBeVisible();
  await keys.until(() => expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible());
}

async function requestXRay(page: Page, keys: CountedKeys): Promise<void> {
  await keys.press("Escape");
  await keys.press("g", "t");
  await keys.press("Tab", "Tab", "Space");
  await expect(page.getByRole("checkbox", { name: /AP pelvis/ })).toBeChecked();
  await keys.press("Control+Enter");
  await keys.until(() => expect(page.getByText(/^Requested: X-ray: AP pelvis/)).toBeVisible());
}

async function refer(page: Page, keys: CountedKeys): Promise<void> {
  await keys.press("g", "f");
  await keys.press("Tab", "Enter");
  await keys.until(() => expect(page.getByLabel("Why it goes without these answers")).toBeFocused());
  await keys.type("free text", "Well, walks, not asked today");
  await keys.press("Tab", "Tab", "Tab", "Tab", "Tab", "Space");
  await expect(page.getByRole("checkbox", { name: /The patient agrees/ })).toBeChecked();
  await keys.press("Enter");
  const letter = page.getByRole("article", { name: "Referral to physiotherapy" });
  await keys.until(() => expect(letter).toContainText("go on caring for her husband"));
  await settled(page);
  await keys.press("Control+Enter");
  const receipt = page.getByRole("region", { name: "Receipt" });
  await keys.until(() => expect(receipt).toContainText(/CX-[0-9A-Z]{4}-[0-9A-Z]{4}/));
}
