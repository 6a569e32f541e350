import { DeadlinePassed } from "./deadline";

const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  // The database's own deadlines: a statement, the wait for a lock, an idle transaction.
  "57014",
  "55P03",
  "25P03",
]);
const retryCodes = new Set(["40001", "40P01"]);

function codesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) {
    return [];
  }
  const own = "code" in thrown && typeof thrown.code === "string" ? [thrown.code] : [];
  return [...own, ...codesOf(thrown.cause)];
}

/** The database could not be reached, went away, or gave no answer in time. */
export function isConnectionFault(thrown: unknown): boolean {
  return (
    thrown instanceof DeadlinePassed ||
    codesOf(thrown).some((code) => connectionCodes.has(code) || code.startsWith("08"))
  );
}

/** The statement was not tried, because one before it in its transaction had failed. */
export function followsAFault(thrown: unknown): boolean {
  return codesOf(thrown).includes("25P02");
}

/** Nothing was changed and the same transaction may succeed when run again. */
export function mayRunAgain(thrown: unknown): boolean {
  return codesOf(thrown).some((code) => retryCodes.has(code));
}
