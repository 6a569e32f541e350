import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { issueLeaflet, patientLeaflet } from "@/lib/letters";
import { leafletModelSchema, leafletPage } from "@/lib/letters/leaflet-model";
import { layOut, renderPage } from "@/lib/letters/render-pdf";
import { leafletSource } from "./letter-sources";
import { objectsOf } from "./pdf-objects";

const textOf = (id: string) => leafletPage(patientLeaflet(leafletSource(id, false))).texts.join("\n");

for (const id of ["V01", "V03", "V04"]) {
  test(`${id}: the leaflet says what was reviewed`, () => {
    const file = path.join("tests", "unit", "letters", "golden", `${id}-leaflet.txt`);
    // After a wanted change: COXA_WRITE_GOLDEN=1, then read the difference.
    if (process.env.COXA_WRITE_GOLDEN) writeFileSync(file, `${textOf(id)}\n`);
    expect(`${textOf(id)}\n`).toBe(readFileSync(file, "utf8"));
  });
}

test("the four warnings that every patient gets come worst first", () => {
  const { emergency, warnings } = patientLeaflet(leafletSource("V03", false));
  expect(emergency.title).toBe("Call 999 or go to A&E now if:");
  expect(warnings.map(({ title }) => title).slice(0, 3)).toEqual([
    "Ring us or 111 the same day if:",
    "Come back in the next few days if:",
    "Come back if:",
  ]);
});

test("it holds what was discussed, and no diagnosis or answer of the consultation", () => {
  const text = textOf("V01");
  expect(text).toContain("What can help");
  expect(text).toMatch(/low chairs/i);
  expect(text).not.toMatch(/osteoarthritis|FADIR|retired teacher|999 123 0017/);
});

test("it says when the patient is seen again and how to reach the practice", () => {
  expect(textOf("V01")).toMatch(/We will see you again\nBy \d+ \w+ \d{4}\./);
  expect(textOf("V01")).toContain("Ring Castle Street Surgery on 01632 960110.");
});

test("in large print it is whole on two pages, and that it awaits sign-off is said first, as large as the rest", async () => {
  const pdf = await renderPage(leafletPage(patientLeaflet(leafletSource("V01", true))));
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  expect(document.numPages).toBe(2);
  const { items } = await (await document.getPage(1)).getTextContent();
  const note = items.find((item) => "str" in item && item.str.startsWith("This leaflet awaits"));
  expect(note).toMatchObject({ height: 18 });
  await loading.destroy();
});

for (const largePrint of [false, true]) {
  test(`${largePrint ? "large" : "standard"} print: whole, tagged for PDF/UA and the same each time`, async () => {
    const model = patientLeaflet(leafletSource("V04", largePrint));
    expect(leafletModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    const [first, second] = [await issueLeaflet(model), await issueLeaflet(model)];
    if (!first.ok || !second.ok) throw new Error("The leaflet was refused");
    expect(first.value.sha256).toBe(second.value.sha256);
    const all = [...objectsOf(first.value.pdf).values()];
    expect(all.filter((body) => /\/S \/H1\b/.test(body))).toHaveLength(1);
    expect(all.some((body) => body.includes("/DisplayDocTitle true"))).toBe(true);
    expect((await layOut(leafletPage(model), "ua-1")).length).toBeGreaterThan(5_000);
  });
}
