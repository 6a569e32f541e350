import { demoOrganisations } from "./organisations";
import { demoPeople } from "./people";

/** One password for every demo person. Demo sign-ins exist only where demo mode seeded them. */
export const demoPassword = "walk-well-2026";

export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** Who can sign in to a demo, in the order to show them. */
export function demoSignIns(): readonly DemoSignIn[] {
  return demoPeople.map((person) => ({
    email: person.email,
    password: demoPassword,
    name: person.displayName,
    role: person.profession,
    organisation: demoOrganisations.find(({ id }) => id === person.organisationId)?.name ?? "",
  }));
}
