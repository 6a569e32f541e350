export { addLocalRule } from "./add-local-rule";
export { endLocalRule } from "./end-local-rule";
export { listLocalRules } from "./list-local-rules";
export { localAnswers } from "./local-answers";
