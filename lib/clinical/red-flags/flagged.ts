import type { Condition } from "@/lib/clinical/rules/condition";
import type { RedFlagId } from "./red-flags";

/** That red flag has fired, whether or not another has taken it over. Never unknown. */
export const flagged = (id: RedFlagId): Condition => ({ op: "flag", id });
