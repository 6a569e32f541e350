/** Told by whatever hears from the server that nobody is signed in any more. */
const endedEvent = "coxa:session-ended";
/** Told when the person of the page is back: what waited may go. */
const backEvent = "coxa:session-back";
/** Told before the session is locked or left: what can still be saved is. Listeners leave promises to wait for. */
const pauseEvent = "coxa:session-pause";

/** Told before the person leaves for good. */
const loseEvent = "coxa:session-lose";
const patienceMs = 3000;

let ended = false;
let covered = false;
let left = false;

/** Whether the page lies under the lock, so that nothing may be fetched anew for it. */
export function isCovered(): boolean {
  return covered;
}

export function setCovered(is: boolean): void {
  covered = is;
}

/** Whether the page is being left to somebody else: nothing of it is asked about on the way out. */
export function isLeft(): boolean {
  return left;
}

/** Gives the browser to whoever is signed in now, or to the sign-in page: loaded anew, so that nothing stays. */
export function leaveToOthers(to = "/"): void {
  left = true;
  window.location.replace(to);
}

/** Told again to whoever asks later: the guard may come after the news. */
export function tellEnded(): void {
  ended = true;
  window.dispatchEvent(new Event(endedEvent));
}

export function tellBack(): void {
  ended = false;
  window.dispatchEvent(new Event(backEvent));
}

/** Resolves once everybody who had something to save has tried to, after `patienceMs` at the latest. */
export async function tellPause(patienceMs: number): Promise<void> {
  const waits: Promise<unknown>[] = [];
  window.dispatchEvent(new CustomEvent(pauseEvent, { detail: waits }));
  if (waits.length === 0) return;
  await Promise.race([Promise.allSettled(waits), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Whether leaving now would lose something that the person, asked, does not want to lose. */
export async function isLosing(): Promise<boolean> {
  await tellPause(patienceMs);
  return !window.dispatchEvent(new Event(loseEvent, { cancelable: true }));
}

/** `ask` answers whether to stay, because something would be lost. */
export function onLosing(ask: () => boolean): () => void {
  return listen(loseEvent, (event) => ask() && event.preventDefault());
}

export function onEnded(listener: () => void): () => void {
  if (ended) listener();
  return listen(endedEvent, listener);
}

export function onBack(listener: () => void): () => void {
  return listen(backEvent, listener);
}

/** `save` is called before a pause, and waited for. */
export function onPause(save: () => Promise<unknown>): () => void {
  return listen(pauseEvent, (event) => {
    if (event instanceof CustomEvent && Array.isArray(event.detail)) event.detail.push(save());
  });
}

function listen(type: string, listener: (event: Event) => void): () => void {
  window.addEventListener(type, listener);
  return () => window.removeEventListener(type, listener);
}
