import { viewChases } from "@/lib/chasing";
import type { Coxa } from "./acting";
import { everyRow } from "./every-row";

/** What a person's duty list says of one subject at that instant, on whichever page. */
export async function dutiesOf(coxa: Coxa, who: string, subjectId: string, now: Date) {
  const chases = await everyRow(async (after) => {
    const page = await coxa.as(who, viewChases, { after }, now);
    if (!page.ok) throw new Error(page.message);
    return { rows: page.value.chases, next: page.value.next };
  });
  return chases.filter((chase) => chase.subjectId === subjectId);
}
