import type { Facts } from "@/lib/clinical/checklist/checklist";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { factText } from "@/lib/clinical/phrases";

interface RequestedTest {
  readonly testId: string;
  readonly side: string | null;
}

/** A test with its side, as it is asked for: "X-ray of the pelvis, left". */
export function testName({ testId, side }: RequestedTest): string {
  const label = investigations.find(({ id }) => id === testId)?.label ?? testId;
  return side ? `${label}, ${sideText(side)}` : label;
}

/** `side` was stored from this field, so it is one of its codes. */
function sideText(side: string): string {
  return factText("laterality", { laterality: side as Facts["laterality"] }).toLowerCase();
}
