export interface NamedPatient {
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
}

/** SURNAME, Given (Title): as the banner has it, in a list. */
export function PatientName({ patient }: { readonly patient: NamedPatient }) {
  return (
    <bdi>
      {patient.familyName.toLocaleUpperCase("en-GB")}, {patient.givenName}
      {patient.title && ` (${patient.title})`}
    </bdi>
  );
}
