/** What nobody needs before the page is there: other tabs of the panel, dialogs, and what is said of the question in hand. */
export { ChangesDialog } from "./changes-dialog";
export { CompleteDialog } from "./complete-dialog";
export { DiagnosisTab } from "./diagnosis-tab";
export { KeysHelp } from "./keys-help";
export { MedicinesTab } from "./medicines-tab";
export { NoteTab } from "./note-tab";
export { PainMap } from "./pain-map";
export { QuestionPrompt } from "./question-prompt";
export { QuestionSearch } from "./question-search";
export { QuickLine } from "./quick-line";
export { ReferTab } from "./refer-tab";
export { TestsTab } from "./tests-tab";
