import { expect, test } from "@playwright/test";
import { caretAfter, digitsOf, formatNhsNumber } from "@/app/_ui/nhs-number";

test("an NHS number is grouped 3-3-4 as far as it is typed, from any spacing", () => {
  expect(formatNhsNumber("9991234567")).toBe("999 123 4567");
  expect(formatNhsNumber(" 999-123 4567 ")).toBe("999 123 4567");
  expect(formatNhsNumber("0123")).toBe("012 3");
  expect(formatNhsNumber("999")).toBe("999");
  expect(formatNhsNumber("")).toBe("");
});

test("a pasted number keeps its first ten digits and a leading zero", () => {
  expect(digitsOf("NHS 012 345 6789 0")).toBe("0123456789");
});

test("the caret stays behind the digit it stood behind", () => {
  for (let before = 0; before <= 10; before += 1) {
    expect(digitsOf("999 123 4567".slice(0, caretAfter(before)))).toBe("9991234567".slice(0, before));
  }
});
