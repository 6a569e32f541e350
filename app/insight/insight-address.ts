import type { ViewOf } from "@/app/_record/view-of";
import type { viewInsight } from "@/lib/insight";

export type InsightData = ViewOf<typeof viewInsight>;
export type ChartId = NonNullable<InsightData["opened"]>["chart"];

/** The page for so many days, with a bar opened where one is named. */
export function insightAddress(
  days: number,
  opened?: { readonly chart: ChartId; readonly bar: string },
): string {
  return `/insight?${new URLSearchParams({ days: String(days), ...opened })}`;
}
