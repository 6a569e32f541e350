import { demoOrganisations } from "@/db/demo/organisations";
import { demoPeople } from "@/db/demo/people";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";

/**
 * A demo person as a session of hers would name her, by the name in her e-mail address ("gp", "physio").
 * @throws Error where nobody is called so
 */
export function demoActor(who: string): Actor {
  const person = demoPeople.find(({ email }) => email === `${who}@coxa.example`);
  const organisation = demoOrganisations.find(({ id }) => id === person?.organisationId);
  if (!person || !organisation) {
    throw new Error(`No demo person is called ${who}`);
  }
  const { registrationBody, registrationNumber } = person;
  return {
    userId: person.id,
    sessionId: newId(),
    role: person.role,
    displayName: person.displayName,
    profession: person.profession,
    registration: registrationNumber ? `${registrationBody} ${registrationNumber}` : null,
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
  };
}
