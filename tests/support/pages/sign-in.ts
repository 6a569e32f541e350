import type { Page } from "@playwright/test";
import { demoPassword } from "@/db/demo/sign-ins";

/** Fills the sign-in form that is open and sends it, for the person with that e-mail name; what follows is not waited for. */
export async function signInByForm(page: Page, name: string, password = demoPassword): Promise<void> {
  await page.getByLabel("E-mail address", { exact: true }).fill(`${name}@coxa.example`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
