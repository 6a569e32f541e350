/** What open pages of one browser tell each other about the person at it. */
export type Word = "active" | "locked" | "signed-in" | "signed-out";

const channelName = "coxa-session";

/** Tells the other pages of this browser; hears them while `listener` is wanted. */
export function joinTabs(listener: (word: Word) => void) {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Word>) => listener(data);
  return { tell: (word: Word) => channel.postMessage(word), leave: () => channel.close() };
}

/** Tells the other pages once. */
export function tellTabs(word: Word): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(word);
  channel.close();
}
