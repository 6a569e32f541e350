import { newFamilyName, newNhsNumber, registeredPatient } from "../support/builders/patient";
import { expect, test } from "../support/fixtures";

test("a name and Enter open the only patient that matches", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp");
  await page.goto("/");
  await expect(page.getByRole("searchbox", { name: "Find a patient" })).toBeFocused();
  await page.keyboard.type(patient.familyName.slice(0, 8));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/patients/${patient.patientId}`);
  await expect(page.getByRole("region", { name: "Patient" })).toContainText(
    `${patient.familyName.toUpperCase()}, Ottoline`,
  );
});

test("where several match, Enter opens none of them; the arrows and Enter open the one meant", async ({
  signInAs,
  acting,
}) => {
  const familyName = newFamilyName();
  await registeredPatient(acting, { familyName, givenName: "Ada" });
  const second = await registeredPatient(acting, { familyName, givenName: "Bea" });
  const page = await signInAs("gp");
  await page.goto("/patients");
  await expect(page.getByRole("searchbox", { name: "Find a patient" })).toBeFocused();
  await page.keyboard.type(familyName);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Ada/ })).toBeFocused();
  await expect(page).toHaveURL("/patients");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/patients/${second.patientId}`);
});

test("a patient is found by NHS number in groups, and by date of birth", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting, { dateOfBirth: "1931-12-31" });
  const page = await signInAs("gp");
  await page.goto("/patients");
  const box = page.getByRole("searchbox", { name: "Find a patient" });
  // Not among all patients, who are listed while nothing is looked for.
  const found = page
    .getByRole("region", { name: "Patients found" })
    .getByRole("link", { name: new RegExp(patient.familyName, "i") });
  await box.fill(patient.nhsNumber.replace(/(\d{3})(\d{3})(\d{4})/, "$1 $2 $3"));
  await expect(found).toBeVisible();
  await box.fill("Nobodyhasthisname");
  await expect(found).toHaveCount(0);
  await box.fill("31-Dec-1931");
  await expect(found).toBeVisible();
});

test("what was looked for never stands in the address, and comes back on return from a record", async ({
  signInAs,
  acting,
}) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp");
  await page.goto("/patients");
  await page.getByRole("searchbox").fill(patient.familyName);
  await page.getByRole("link", { name: new RegExp(patient.familyName, "i") }).click();
  await expect(page).toHaveURL(`/patients/${patient.patientId}`);
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue(patient.familyName);
  expect(page.url()).not.toContain(patient.familyName);
});

test("no match offers to register", async ({ signInAs }) => {
  const page = await signInAs("gp");
  await page.goto("/");
  await page.getByRole("searchbox").fill("Nobodyhasthisname");
  await expect(page.getByText("No patient of this practice matches")).toBeVisible();
  await page.getByRole("link", { name: "Register a patient" }).last().click();
  await expect(page).toHaveURL("/patients/register");
});

test("a wrong NHS number is named beside its field, and everything typed stays", async ({ signInAs }) => {
  const page = await signInAs("gp");
  await page.goto("/patients/register");
  await page.getByLabel("NHS number").pressSequentially("9991230018");
  await expect(page.getByLabel("NHS number")).toHaveValue("999 123 0018");
  await page.getByLabel("Family name").fill("Wrongdigit");
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("alert").first()).toContainText("not a valid NHS number");
  await expect(page.getByLabel("NHS number")).toHaveAccessibleDescription(/not a valid NHS number/);
  await expect(page.getByLabel("Family name")).toHaveValue("Wrongdigit");
});

test("a patient registers once; a second record with the number is stopped and shows the first", async ({
  signInAs,
}) => {
  const page = await signInAs("gp");
  const nhsNumber = newNhsNumber();
  const familyName = newFamilyName();
  const fill = async () => {
    await page.goto("/patients/register");
    await page.getByLabel("NHS number").fill(nhsNumber);
    await page.getByLabel("Family name").fill(familyName);
    await page.getByLabel("Given names").fill("Wren");
    await page.getByLabel("Day").fill("3");
    await page.getByLabel("Month").fill("2");
    await page.getByLabel("Year").fill("1961");
    await page.getByRole("radio", { name: "Female" }).check();
    await page.getByLabel("Address").fill("1 Hedge Row\nTestbridge");
    await page.getByLabel("Postcode").fill("TB1 1AA");
    await page.getByRole("button", { name: "Register" }).click();
  };
  await fill();
  await expect(page.getByRole("region", { name: "Patient" })).toContainText("03-Feb-1961");
  const record = page.url();
  await expect(page.getByRole("region", { name: "Patient" })).toContainText("Allergies not recorded");
  await fill();
  await expect(page.getByText("This NHS number is registered already")).toBeVisible();
  await expect(page.getByText(`${familyName.toUpperCase()}, Wren`)).toBeVisible();
  await expect(page.getByLabel("Given names")).toHaveValue("Wren");
  await page.getByRole("link", { name: "Open that record" }).click();
  await expect(page).toHaveURL(record);
});

test("allergies have three states, and the record says who recorded them", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp");
  const banner = page.getByRole("region", { name: "Patient" });
  await page.goto(`/patients/${patient.patientId}`);
  await expect(banner).toContainText("Allergies not recorded");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByRole("radio", { name: "None known" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(banner).toContainText("No known allergies (Dr Amara Okafor");
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("radio", { name: "Known, as listed" }).check();
  await page.getByLabel("Substance 1", { exact: true }).fill("Latex");
  await page.getByLabel("Reaction").fill("wheeze");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(banner).toContainText("Allergies Latex (wheeze)");
});

test("on the patient’s page Enter alone starts a consultation", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp");
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByRole("button", { name: /Start a consultation/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/consultations\/[0-9a-f-]{36}$/);
});

test("a patient of another practice looks like one that does not exist", async ({ signInAs, acting }) => {
  const patient = await registeredPatient(acting);
  const page = await signInAs("gp.harbour");
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  await page.goto("/patients/00000000-0000-4000-8000-00000000dead");
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
});
