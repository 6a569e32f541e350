import type { ViewOf } from "@/app/_record/view-of";
import type { listInvestigations } from "@/lib/investigations";

export type TestList = ViewOf<typeof listInvestigations>;
export type TestView = keyof TestList["counts"];

/** A view of the list and from which row on; row positions carry no patient data. */
export interface TestListParams {
  readonly view?: string;
  readonly due?: string;
  readonly id?: string;
}

/** The address of a view, from a row on where one is given. */
export function testListAddress(view: TestView, after?: TestList["next"]): string {
  const params = new URLSearchParams({
    ...(view === "all" ? {} : { view }),
    ...(after ? { due: after.dueAt, id: after.id } : {}),
  });
  return params.size > 0 ? `/investigations?${params}` : "/investigations";
}

/** What the list's query is asked, from the address; a view that is none is refused by the query itself. */
export function testListInput({ view, due, id }: TestListParams) {
  return { ...(view ? { view } : {}), ...(id ? { after: { dueAt: due, id } } : {}) };
}
