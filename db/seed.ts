import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "./client";
import { demoId } from "./demo/demo-ids";
import { demoOrganisations } from "./demo/organisations";
import { demoPatients } from "./demo/patients";
import { demoPeople } from "./demo/people";
import { demoServices } from "./demo/receiving-services";
import { demoPassword } from "./demo/sign-ins";
import { vignetteConsultations, vignettePatients } from "./demo/vignettes";
import {
  consultations,
  memberships,
  organisations,
  passwordCost,
  patients,
  receivingServices,
  users,
} from "./schema";

const patientCount = 200;

/**
 * Fills an empty or already seeded database with the demo: organisations and people as the owner, patients as the
 * app role and so inside the walls. Seeding again adds nothing.
 */
export async function seedDemo(urls: { ownerUrl: string; appUrl: string }, now: Date): Promise<void> {
  const owner = openDatabase(urls.ownerUrl, { connections: 1 });
  const app = openDatabase(urls.appUrl, { connections: 1 });
  try {
    await seedOrganisations(owner);
    await seedPatients(app, now);
  } finally {
    await Promise.all([owner.close(), app.close()]);
  }
}

async function seedOrganisations(owner: Database): Promise<void> {
  const passwordHash = await hash(demoPassword, passwordCost);
  await owner.transaction(async (tx) => {
    await tx
      .insert(organisations)
      .values([...demoOrganisations])
      .onConflictDoNothing();
    await tx
      .insert(receivingServices)
      .values([...demoServices])
      .onConflictDoNothing();
    await tx
      .insert(users)
      .values(
        demoPeople.map(({ organisationId: _, role: __, also: ___, ...person }) => ({
          ...person,
          passwordHash,
        })),
      )
      .onConflictDoNothing();
    await tx
      .insert(memberships)
      .values(
        demoPeople.flatMap(({ id, organisationId, role, also = [] }) =>
          [{ organisationId, role }, ...also].map((held) => ({ userId: id, ...held })),
        ),
      )
      .onConflictDoNothing();
  });
}

async function seedPatients(app: Database, now: Date): Promise<void> {
  const onDate = now.toISOString().slice(0, 10);
  const everyone = [...vignettePatients(now), ...demoPatients(patientCount, onDate, now)];
  for (const practice of [demoId(1, 1), demoId(1, 2)]) {
    await app.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.organisation_id', ${practice}, true)`);
      await tx
        .insert(patients)
        .values(everyone.filter(({ organisationId }) => organisationId === practice))
        .onConflictDoNothing();
      const visits = vignetteConsultations(onDate, now).filter(
        ({ organisationId }) => organisationId === practice,
      );
      if (visits.length > 0) {
        await tx
          .insert(consultations)
          .values([...visits])
          .onConflictDoNothing();
      }
    });
  }
}
