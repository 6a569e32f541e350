import type { ServiceKind } from "@/db/schema";

export function returnReasonsFor(_kind: ServiceKind): readonly { code: string; label: string }[] {
  return [{ code: "missing_information", label: "Something the service needs is missing" }];
}
