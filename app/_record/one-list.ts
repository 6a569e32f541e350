/** On a page with several lists: the one that is not shown from its first row, and from which. It names no patient. */
export interface OneListParams {
  readonly list?: string;
  readonly at?: string;
  readonly id?: string;
}

/** What the page's query is asked; a list that is none is refused by the query itself. */
export function oneListInput({ list, at, id }: OneListParams) {
  return list && id ? { list, after: { at, id } } : {};
}

/** Where the pages of one list of a page lead: `newer` back to its beginning, `older` on. */
export function pagesOfList(
  page: string,
  list: string,
  {
    next,
    laterPage,
  }: { readonly next: { readonly at: string; readonly id: string } | null; readonly laterPage: boolean },
) {
  return {
    ...(laterPage && { newer: page }),
    ...(next && { older: `${page}?${new URLSearchParams({ list, ...next })}` }),
  };
}
