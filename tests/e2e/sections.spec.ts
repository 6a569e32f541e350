import { draftLike } from "../support/builders/consultation";
import { expect, test } from "../support/fixtures";

test("a section drawn as open shows its questions at every load, a folded one shows none", async ({
  signInAs,
  acting,
}) => {
  const draft = await draftLike(acting, "V01");
  const page = await signInAs("gp");

  for (let load = 1; load <= 10; load += 1) {
    await page.goto(draft.path);
    const folds = page.locator(".cx-checklist .cx-fold");
    await expect(folds.first()).toBeVisible();
    const drawn = await folds.evaluateAll((all) =>
      all.map((fold) => ({
        section: fold.id,
        isOpen: fold.hasAttribute("open"),
        showsQuestions: [...fold.querySelectorAll(".cx-answer")].some((row) => row.checkVisibility()),
      })),
    );
    expect(drawn.some(({ isOpen }) => isOpen)).toBe(true);
    expect(drawn.filter(({ isOpen, showsQuestions }) => isOpen !== showsQuestions)).toEqual([]);
  }
});
