/** A box that was asked for by its key and has not come yet. */
type AwaitedBox = "find" | "quick";

let awaited: AwaitedBox | undefined;
let typed = "";

/** From now on what is typed is meant for that box, until it takes it. */
export function awaitBox(box: AwaitedBox | undefined): void {
  awaited = box;
  typed = "";
}

export function isBoxAwaited(): boolean {
  return awaited !== undefined;
}

/** Keeps a key for the box: text, taking back the last letter, or Enter as the end of it. */
export function typeAhead(key: string): void {
  if (key === "Backspace") typed = typed.slice(0, -1);
  else if (!typed.endsWith("\n")) typed += key === "Enter" ? "\n" : key.length === 1 ? key : "";
}

/** What was typed for a box, which is there now; `undefined` when nobody waits for it. */
export function takeTypedAhead(box: AwaitedBox): string | undefined {
  if (awaited !== box) return undefined;
  const text = typed;
  awaitBox(undefined);
  return text;
}
