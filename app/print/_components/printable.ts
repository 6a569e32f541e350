import type { ViewOf } from "@/app/_record/view-of";
import type { listPrintables } from "@/lib/printouts";

/** A letter or a request form that can be printed. */
export type Printable = ViewOf<typeof listPrintables>[number];
