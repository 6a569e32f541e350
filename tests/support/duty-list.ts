import { viewChases } from "@/lib/chasing";
import type { Coxa } from "./acting";

/** What a person's duty list says of one subject at that instant, on whichever page. */
export async function dutiesOf(coxa: Coxa, who: string, subjectId: string, now: Date) {
  const read = async (after?: unknown) => {
    const page = await coxa.as(who, viewChases, { after }, now);
    if (!page.ok) throw new Error(page.message);
    return page.value;
  };
  let page = await read();
  const chases = [...page.chases];
  while (page.next) {
    page = await read(page.next);
    chases.push(...page.chases);
  }
  return chases.filter((chase) => chase.subjectId === subjectId);
}
