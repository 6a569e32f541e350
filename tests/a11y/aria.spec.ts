import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";

test("signing in: names and roles", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to main content"
    - banner:
      - link "Coxa"
    - main:
      - heading "Sign in" [level=1]
      - region "Your account":
        - heading "Your account" [level=2]
        - form "Sign in":
          - textbox "E-mail address"
          - textbox "Password"
          - button "Sign in"
    - contentinfo
  `);
});

test("a GP's day: names and roles", async ({ signInAs }) => {
  const page = await signInAs("gp");
  await page.goto("/");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to main content"
    - banner:
      - navigation "Main":
        - list:
          - listitem:
            - link "My day"
          - listitem:
            - link "Patients"
      - button "Sign out"
    - main:
      - heading "My day" [level=1]
      - link "Register a patient"
      - search:
        - form "Find a patient":
          - searchbox "Find a patient"
      - region "Waiting on us":
        - heading "Waiting on us" [level=2]
      - region "Consultations not completed":
        - heading "Consultations not completed" [level=2]
  `);
});

test("registering a patient: names and roles", async ({ signInAs }) => {
  const page = await signInAs("gp");
  await page.goto("/patients/register");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Register a patient" [level=1]
      - form "Register a patient":
        - region "Who it is":
          - heading "Who it is" [level=2]
          - textbox "NHS number"
          - textbox "Family name"
          - textbox "Given names"
          - group "Date of birth":
            - textbox "Day"
            - textbox "Month"
            - textbox "Year"
          - group "Sex registered at birth":
            - radio "Female"
            - radio "Male"
  `);
});

test("the workspace: names and roles", async ({ openedDraft }) => {
  const { page } = await openedDraft("V01");
  await expect(page.getByRole("region", { name: "Patient", exact: true })).toMatchAriaSnapshot(`
    - region "Patient":
      - term: Born
      - definition
      - term: Sex
      - definition
      - term: NHS No.
      - definition
  `);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Hip consultation" [level=1]
      - button "Undo"
      - button "Find /"
      - button "Keys ?"
      - navigation "Sections"
      - group:
        - group:
          - heading "Pain" [level=2]
          - radiogroup "Side":
            - radio "Left"
            - radio "Right" [checked]
            - radio "Both sides"
          - 'button "Side: set to not asked"'
  `);
  await expect(page.getByRole("complementary", { name: "What it means" })).toMatchAriaSnapshot(`
    - complementary "What it means":
      - tablist:
        - tab "Safety" [selected]
        - tab "Diagnosis"
      - tabpanel
  `);
});

test("a received referral: names and roles", async ({ signInAs, acting }) => {
  const { referralId } = await receivedReferral(acting);
  const page = await signInAs("physio");
  await page.goto(`/referrals/${referralId}`);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading [level=1]
      - button "Accept A"
  `);
});
