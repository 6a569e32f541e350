import { expect, test } from "@playwright/test";
import { takeOverJotting } from "@/app/consultations/[consultationId]/_components/take-over-jotting";
import { nothingJotted } from "@/lib/clinical/jotting";

const [first, second] = ["first page", "second page"];
const jotted = (line: string) => ({ ...nothingJotted, line });
const from = (editorId: string, line: string) => ({ editorId, typed: jotted(line) });
const page = (line: string, ...takenFrom: ReturnType<typeof from>[]) => ({ ...jotted(line), takenFrom });
const texts = ({ line, kept }: ReturnType<typeof takeOverJotting>) => [line, ...kept.map((one) => one.line)];

test("what a page that is gone typed last takes the place of what it had saved before", () => {
  const ours = page("R groin", from(first, "R groin"));
  expect(texts(takeOverJotting(ours, page("R groin 9/12"), first))).toEqual(["R groin 9/12"]);
});

test("so does what it typed on after it had taken over from a page before it", () => {
  const ours = page("R groin", from(first, "R groin"));
  const theirs = page("R groin 9/12", from(first, "R groin"));
  expect(texts(takeOverJotting(ours, theirs, second))).toEqual(["R groin 9/12"]);
});

test("two pages that are gone, one after the other, count in their order, whichever is read first", () => {
  const nothing = page("");
  const one = page("R groin");
  const other = page("R groin 9/12", from(first, "R groin"));
  const inOrder = takeOverJotting(takeOverJotting(nothing, one, first), other, second);
  const turned = takeOverJotting(takeOverJotting(nothing, other, second), one, first);
  expect([texts(inOrder), texts(turned)]).toEqual([["R groin 9/12"], ["R groin 9/12"]]);
});

test("what was typed here meanwhile stays, and the other joins the texts", () => {
  const ours = page("EMS 15", from(first, "R groin"));
  expect(texts(takeOverJotting(ours, page("R groin 9/12"), first))).toEqual(["EMS 15", "R groin 9/12"]);
});

test("of two pages that knew nothing of each other neither line is lost", () => {
  const ours = page("R groin", from(first, "R groin"));
  expect(texts(takeOverJotting(ours, page("EMS 15"), second))).toEqual(["R groin", "EMS 15"]);
});
