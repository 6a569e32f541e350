import { classNames } from "./class-names";
import { formatAge, formatClinicDate, formatDateOfBirth } from "./dates";
import { ToneIcon } from "./icon";
import { formatNhsNumber } from "./nhs-number";

interface Allergy {
  readonly substance: string;
  readonly reaction: string | null;
}

/** Three states, never two: an allergy that was not asked about is not an absent one. */
export type Allergies =
  | { readonly state: "known"; readonly list: readonly Allergy[] }
  | { readonly state: "none_known"; readonly confirmedBy: string | null; readonly confirmedOn: string | null }
  | { readonly state: "not_recorded" };

export interface BannerPatient {
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  /** YYYY-MM-DD, as are all days here. */
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  /** In words. */
  readonly sex: string;
  readonly allergies: Allergies;
  readonly deceasedOn?: string | null;
}

interface PatientBannerProps {
  readonly patient: BannerPatient;
  /** The clinic day on which the age is stated. */
  readonly onDate: string;
}

/** Whose record this is: on every page of a patient, on top, always in view. */
export function PatientBanner({ patient, onDate }: PatientBannerProps) {
  const { deceasedOn } = patient;
  return (
    <section
      className={classNames(
        "cx-banner",
        deceasedOn && "cx-banner--deceased",
        isLong(patient) && "cx-banner--long",
      )}
      aria-label="Patient"
    >
      <p className="cx-banner-name">
        <bdi>
          {patient.familyName.toLocaleUpperCase("en-GB")}, {patient.givenName}
        </bdi>
        {patient.title && <span className="cx-banner-title"> ({patient.title})</span>}
      </p>
      <dl className="cx-banner-facts">
        {deceasedOn ? (
          <>
            <Fact label="Died">{`${formatClinicDate(deceasedOn)} (${formatAge(patient.dateOfBirth, deceasedOn)})`}</Fact>
            <Fact label="Born">{formatClinicDate(patient.dateOfBirth)}</Fact>
          </>
        ) : (
          <Fact label="Born">{formatDateOfBirth(patient.dateOfBirth, onDate)}</Fact>
        )}
        <Fact label="Sex">{patient.sex}</Fact>
        <Fact label="NHS No.">{formatNhsNumber(patient.nhsNumber)}</Fact>
      </dl>
      <AllergyLine allergies={patient.allergies} />
    </section>
  );
}

/** Whether the banner will need a second line on a wide screen. */
function isLong({ familyName, givenName, allergies }: BannerPatient): boolean {
  const allergyLetters = allergies.state === "known" ? allergyText(allergies.list).length : 20;
  return familyName.length + givenName.length + allergyLetters > 75;
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AllergyLine({ allergies }: { readonly allergies: Allergies }) {
  switch (allergies.state) {
    case "known":
      return (
        <p className="cx-allergies cx-allergies--known">
          <ToneIcon tone="warn" />
          <span>
            Allergies <strong>{allergyText(allergies.list)}</strong>
          </span>
        </p>
      );
    case "none_known":
      return (
        <p className="cx-allergies">
          <strong>No known allergies</strong>
          {allergies.confirmedOn &&
            ` (${[allergies.confirmedBy, formatClinicDate(allergies.confirmedOn)].filter(Boolean).join(", ")})`}
        </p>
      );
    case "not_recorded":
      return (
        <p className="cx-allergies cx-allergies--unknown">
          <strong>Allergies not recorded</strong>
        </p>
      );
  }
}

function allergyText(list: readonly Allergy[]): string {
  return list
    .map(({ substance, reaction }) => (reaction ? `${substance} (${reaction})` : substance))
    .join("; ");
}
