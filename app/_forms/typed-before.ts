import { type DefaultValues, type FieldValues, set } from "react-hook-form";

/**
 * The values that a form starts with: those given, and over them what a person has typed already into the form as the
 * server drew it, before its scripts had come. Controls carry the form's id in theirs, and their path as their name.
 */
export function typedBefore<Values extends FieldValues>(
  formId: string,
  given: DefaultValues<Values>,
): DefaultValues<Values> {
  if (typeof document === "undefined") return given;
  const controls = [...document.querySelectorAll(`[id^="${CSS.escape(formId)}-"]`)].flatMap(typedInto);
  if (controls.length === 0) return given;
  const values = structuredClone(given);
  for (const { name, value } of controls) set(values, name, value);
  return values;
}

/** What a control says beyond how it was drawn; nothing where it was left alone. */
function typedInto(control: Element): { name: string; value: string | boolean }[] {
  if (control instanceof HTMLInputElement && control.type === "checkbox") {
    return control.checked === control.defaultChecked ? [] : [{ name: control.name, value: control.checked }];
  }
  if (control instanceof HTMLInputElement && control.type === "radio") {
    return control.checked && !control.defaultChecked ? [{ name: control.name, value: control.value }] : [];
  }
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.name && control.value !== control.defaultValue
      ? [{ name: control.name, value: control.value }]
      : [];
  }
  return control instanceof HTMLSelectElement && control.name && control.selectedIndex > 0
    ? [{ name: control.name, value: control.value }]
    : [];
}
