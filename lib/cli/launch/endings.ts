/**
 * Calls back when this command is told to end: by a signal, or because the command that started it is gone. It may
 * call back more than once.
 */
export function onEnding(callback: () => void): void {
  for (const ending of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
    process.on(ending, callback);
  }
  // Listening for the end of the channel would by itself keep this process alive.
  process.channel?.unref();
}
