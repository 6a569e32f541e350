import type { ServiceKind } from "@/db/schema";
import { type ChecklistField, type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { routes } from "@/lib/clinical/services/routes";
import { isAskable } from "./askable";

export interface NamedFields {
  readonly label: string;
  readonly fields: readonly { readonly id: FieldId; readonly label: string }[];
}

/**
 * What a kind of service needs to decide, by name, as far as it is answered in the consultation: what it can ask for
 * and name as missing. Each field stands once, under the first need that names it.
 */
export function namedFields(kind: ServiceKind): readonly NamedFields[] {
  const named = new Set<string>();
  return routes[kind].minimumData.flatMap(({ label, fieldIds }) => {
    const ids: readonly FieldId[] = fieldIds;
    const fields = ids
      .map((id): ChecklistField => fieldById(id))
      .filter(({ id }) => isAskable(id) && !named.has(id));
    for (const { id } of fields) {
      named.add(id);
    }
    return fields.length > 0
      ? [{ label, fields: fields.map(({ id, label: text }) => ({ id, label: text })) }]
      : [];
  });
}
