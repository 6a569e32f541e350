/** Asks or tells the server about the person at this page. Answers `undefined` where it cannot be reached. */
export async function sessionDoor(
  said?:
    | { readonly does: "stay" | "lock" }
    | ({ readonly does: "unlock" } & Readonly<Record<string, string>>),
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  try {
    const response = await fetch("/api/session", {
      ...(said
        ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said) }
        : {}),
      keepalive: true,
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}
