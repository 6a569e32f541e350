/**
 * The network address that a request came from. The server's front (lib/cli/launch/front.mjs) writes the header anew
 * for every request, so that what a client claims in it is never believed.
 */
export function peerAddress(headers: { get(name: string): string | null }): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}
