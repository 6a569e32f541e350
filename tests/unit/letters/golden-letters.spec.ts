import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { letterModelSchema } from "@/lib/letters";
import { letterKinds } from "@/lib/letters/letter-model";
import { everyLetter } from "./every-letter";
import { letterAsText } from "./letter-as-text";

test("every kind of letter has its text to compare with", () => {
  const kinds = new Set(Object.values(everyLetter).map((make) => make().kind));
  expect([...kinds].toSorted()).toEqual([...letterKinds].toSorted());
});

for (const [name, make] of Object.entries(everyLetter)) {
  test(`${name}: the letter says what was reviewed`, () => {
    const model = letterModelSchema.parse(make());
    const text = letterAsText(model);
    const file = path.join("tests", "unit", "letters", "golden", `${name}.txt`);
    // After a wanted change: COXA_WRITE_GOLDEN=1, then read the difference.
    if (process.env.COXA_WRITE_GOLDEN) writeFileSync(file, text);
    expect(existsSync(file), `${file} is there to compare with`).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  test(`${name}: the stored model reads back as it was`, () => {
    const model = make();
    expect(letterModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });
}
