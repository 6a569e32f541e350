/** What the address of a leaflet says: which advice is ticked, and whether print is large. */
export function leafletChoice(consultationId: string, search: URLSearchParams) {
  const discussed = search.getAll("item");
  return {
    consultationId,
    ...(search.has("chosen") ? { discussed } : {}),
    largePrint: search.get("print") === "large",
  };
}

/** The same choice as an address. */
export function leafletSearch(discussed: readonly string[], largePrint: boolean): string {
  const search = new URLSearchParams([
    ["chosen", "1"],
    ...discussed.map((id) => ["item", id] as [string, string]),
  ]);
  if (largePrint) search.set("print", "large");
  return search.toString();
}
