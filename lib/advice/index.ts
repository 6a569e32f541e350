export { askAdvice, closeAdvice, referFromAdvice, replyAdvice, viewAdvice } from "./ask-advice";
export { countAdvice, listAdvice } from "./list-advice";
export { printAdvice } from "./print-advice";
export { viewAdviceForm } from "./view-advice-form";
