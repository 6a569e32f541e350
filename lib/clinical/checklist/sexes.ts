/** Sex registered at birth, as the question `sex_at_birth` codes it. */
export const sexes = ["female", "male", "indeterminate", "not_known"] as const;
export type SexAtBirth = (typeof sexes)[number];
