import { firstLoadOfPages } from "../support/first-load";
import { expect, test } from "../support/fixtures";

const workspace = "/consultations/[consultationId]";
const kilobytes = { workspace: 180, others: 150 };

test("no page has more scripts to fetch before it answers than its budget allows", () => {
  const pages = [...firstLoadOfPages()].filter(([page]) => page !== "/_global-error");
  expect(pages.length).toBeGreaterThan(35);
  expect(pages.map(([page]) => page)).toContain(workspace);
  const over = pages.filter(
    ([page, size]) => size >= (page === workspace ? kilobytes.workspace : kilobytes.others),
  );
  expect(over.map(([page, size]) => `${page}: ${size.toFixed(1)} KB`)).toEqual([]);
});
