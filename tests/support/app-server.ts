export async function startAppServer(): Promise<{ stop(): Promise<void> }> {
  throw new Error("The app server for tests is not written yet.");
}
