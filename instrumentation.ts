/** Called once by the framework when a server process begins. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("@/lib/platform/boot");
    boot();
  }
}
