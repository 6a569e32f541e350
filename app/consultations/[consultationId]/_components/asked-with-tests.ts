import type { FieldId } from "@/lib/clinical/checklist/checklist";

/** Questions about the test itself: they stand beside the tests, not in the checklist. */
export const askedWithTests: readonly FieldId[] = ["clinical_question", "result_changes_management"];
