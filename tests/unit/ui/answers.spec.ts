import { expect, test } from "@playwright/test";
import { choiceShape } from "@/app/_ui/answers/choice";
import { toggled } from "@/app/_ui/answers/choices";
import { readMeasure } from "@/app/_ui/answers/measure";

const flexion = { min: 0, max: 140, integer: true, unit: "degrees" };

test('"none" and any other chip exclude each other', () => {
  expect(toggled(["groin", "knee"], "none")).toEqual(["none"]);
  expect(toggled(["none"], "groin")).toEqual(["groin"]);
});

test("taking back the last chip means not asked, never an empty no", () => {
  expect(toggled(["groin"], "groin")).toBeUndefined();
  expect(toggled(undefined, "groin")).toEqual(["groin"]);
  expect(toggled(["groin", "knee"], "groin")).toEqual(["knee"]);
});

test("an empty measure is not asked; 0 is an answer", () => {
  expect(readMeasure("  ", flexion)).toEqual({});
  expect(readMeasure("0", flexion)).toEqual({ value: 0 });
});

test("a number out of range, a fraction of a whole number and words are named, not rounded or cut", () => {
  expect(readMeasure("141", flexion)).toEqual({ problem: "Enter a number from 0 to 140 degrees" });
  expect(readMeasure("90.5", flexion)).toEqual({ problem: "Enter a whole number from 0 to 140 degrees" });
  expect(readMeasure("about 90", flexion)).toEqual({ problem: "Enter a number from 0 to 140 degrees" });
  expect(readMeasure("−10", { ...flexion, min: -40 })).toEqual({ value: -10 });
});

test("a choice is drawn by its words alone: a bar, separate buttons or a list", () => {
  const named = (count: number, label: string) =>
    Array.from({ length: count }, (_, at) => ({ code: `c${at}`, label }));
  expect(choiceShape(named(3, "Left"))).toBe("joined");
  expect(choiceShape(named(4, "Wakes from sleep"))).toBe("loose");
  expect(choiceShape(named(9, "Left"))).toBe("list");
});
