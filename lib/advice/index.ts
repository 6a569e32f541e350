export { askAdvice } from "./ask-advice";
export { closeAdvice } from "./close-advice";
export { countAdvice, listAdvice } from "./list-advice";
export { printAdvice } from "./print-advice";
export { referFromAdvice } from "./refer-from-advice";
export { replyAdvice } from "./reply-advice";
export { viewAdvice } from "./view-advice";
export { viewAdviceForm } from "./view-advice-form";
