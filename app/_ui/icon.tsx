/** What a thing means, in rising order of weight at the end; each has its own shape as well as its colour. */
export type Tone = "neutral" | "good" | "info" | "warn" | "stop" | "urgent" | "emergency";

const shapes: Readonly<Record<Tone, string>> = {
  neutral: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 1.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
  good: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.7 4.1L7 9.8 4.6 7.4 3.4 8.6 7 12.2l5.9-5.9-1.2-1.2Z",
  info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-1 6v5h2V7H7Zm0-3.2v2h2v-2H7Z",
  warn: "M8 1.2 15.4 14.5H.6L8 1.2ZM7.1 6v4.2h1.8V6H7.1Zm0 5.2V13h1.8v-1.8H7.1Z",
  stop: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM3.8 7v2h8.4V7H3.8Z",
  urgent: "M8 .6 15.4 8 8 15.4.6 8 8 .6ZM7.1 4v5h1.8V4H7.1Zm0 6v1.8h1.8V10H7.1Z",
  emergency: "M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm2 2.8v5.4h2V3.8H7Zm0 6.6v2h2v-2H7Z",
};

/** The shape of a tone. Decorative: the words beside it say the same. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  return <Glyph path={shapes[tone]} />;
}

const strokes = {
  close: "M3 4.1 4.1 3 8 6.9 11.9 3 13 4.1 9.1 8l3.9 3.9-1.1 1.1L8 9.1 4.1 13 3 11.9 6.9 8 3 4.1Z",
  forward: "M5.6 2.6 11 8l-5.4 5.4-1.2-1.2L8.6 8 4.4 3.8l1.2-1.2Z",
  back: "M10.4 2.6 5 8l5.4 5.4 1.2-1.2L7.4 8l4.2-4.2-1.2-1.2Z",
} as const;

/** A small mark for a control that says in words what it does. */
export function ActionIcon({ action }: { readonly action: keyof typeof strokes }) {
  return <Glyph path={strokes[action]} />;
}

function Glyph({ path }: { readonly path: string }) {
  return (
    <svg className="cx-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fillRule="evenodd" d={path} />
    </svg>
  );
}
