import { expect, test } from "@playwright/test";
import { nextPage } from "@/app/sign-in/next-page";

const within = ["/patients", "/referrals/received?view=decided", "/consultations/1/refer?draft=2"];
const outside = [
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "\\\\elsewhere.example",
  "javascript:alert(1)",
  "patients",
  "",
];

for (const asked of within) {
  test(`signing in goes on to ${asked}`, () => {
    expect(nextPage(asked)).toBe(asked);
  });
}

for (const asked of outside) {
  test(`signing in goes to the start page, not to ${JSON.stringify(asked)}`, () => {
    expect(nextPage(asked)).toBe("/");
  });
}

test("signing in never leads back to signing in, nor to what is no page", () => {
  expect(nextPage("/sign-in?next=/sign-in")).toBe("/");
  expect(nextPage("/api/auth/signout")).toBe("/");
  expect(nextPage(["/patients", "/audit"])).toBe("/");
  expect(nextPage(undefined)).toBe("/");
});
