export { checkLetterForVisitor, publishedLetterKeys } from "./check-for-visitor";
export { checkLetter, type LetterCheck } from "./check-letter";
export { keepSeal } from "./keep-seal";
