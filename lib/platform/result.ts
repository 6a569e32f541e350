import { type RefusalCode, refusalText } from "./refusals";

export type { RefusalCode } from "./refusals";

/** An expected failure: a code for programs, a sentence for people, and messages by field where fields are at fault. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
  /** Messages by input path ("question", "acknowledgements.0.reason"). */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** What a page needs to offer the remedy, such as the id of the record that already exists. */
  readonly remedy?: Readonly<Record<string, string>>;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Expected failures are values of this type; unexpected ones are thrown. */
export type Result<T> = Ok<T> | Refusal;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Makes a refusal whose sentence comes from the one map of texts, unless `because` says more. */
export function refuse(
  code: RefusalCode,
  more: { because?: string; fields?: Refusal["fields"]; remedy?: Refusal["remedy"] } = {},
): Refusal {
  return {
    ok: false,
    code,
    message: more.because ?? refusalText[code],
    ...(more.fields ? { fields: more.fields } : {}),
    ...(more.remedy ? { remedy: more.remedy } : {}),
  };
}

/** What somebody reads who reached a limit: when to try again. */
export function comeBackIn(seconds: number): string {
  const wait =
    seconds < 90 ? (seconds === 1 ? "1 second" : `${seconds} seconds`) : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many of these in a short time. Try again in ${wait}.`;
}

/** The HTTP status a refusal is answered with where a route handler answers for itself. */
export function statusOf(code: RefusalCode): number {
  switch (code) {
    case "input.invalid":
      return 400;
    case "session.none":
      return 401;
    case "not-allowed":
      return 403;
    case "not-found":
      return 404;
    case "limit.reached":
      return 429;
    case "database.unavailable":
    case "outcome.unknown":
      return 503;
    default:
      return 409;
  }
}
