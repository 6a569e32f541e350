import type { ViewOf } from "@/app/_record/view-of";
import type { viewInvestigation } from "@/lib/investigations";

/** One requested test as its page has it. */
export type TestData = ViewOf<typeof viewInvestigation>;
export type TestMove = TestData["moves"][number];
