/** What a query gives to a page, by the query's own type. */
export type ViewOf<Query extends { run: (context: never) => Promise<unknown> }> =
  Extract<Awaited<ReturnType<Query["run"]>>, { ok: true }> extends { value: infer View } ? View : never;
