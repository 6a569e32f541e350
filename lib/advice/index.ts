export { askAdvice, closeAdvice, listAdvice, referFromAdvice, replyAdvice, viewAdvice } from "./ask-advice";
export { printAdvice } from "./print-advice";
export { viewAdviceForm } from "./view-advice-form";
