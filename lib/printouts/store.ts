import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { investigationRequests, patients, receivingServices, referrals } from "@/db/schema";

/** The days from one to another, both of them in it, YYYY-MM-DD. */
interface Days {
  readonly from: string;
  readonly until: string;
}

const start = (day: string) => sql`((${day}::date)::timestamp at time zone 'Europe/London')`;
const end = (day: string) => sql`((${day}::date + 1)::timestamp at time zone 'Europe/London')`;

const person = {
  title: patients.title,
  givenName: patients.givenName,
  familyName: patients.familyName,
  nhsNumber: patients.nhsNumber,
};

/** The referrals that the practice sent on those days, oldest first. */
export function referralsSent(tx: Tx, organisationId: string, { from, until }: Days, size: number) {
  return tx
    .select({ id: referrals.id, receipt: referrals.receiptNumber, what: receivingServices.name, ...person })
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .innerJoin(
      patients,
      and(eq(patients.organisationId, referrals.organisationId), eq(patients.id, referrals.patientId)),
    )
    .where(
      and(
        eq(referrals.organisationId, organisationId),
        gte(referrals.sentAt, start(from)),
        lt(referrals.sentAt, end(until)),
      ),
    )
    .orderBy(asc(referrals.sentAt))
    .limit(size);
}

/** The tests that the practice requested on those days and did not withdraw, oldest first. */
export function testsRequested(tx: Tx, organisationId: string, { from, until }: Days, size: number) {
  return tx
    .select({
      id: investigationRequests.id,
      receipt: investigationRequests.receiptNumber,
      what: investigationRequests.testId,
      ...person,
    })
    .from(investigationRequests)
    .innerJoin(
      patients,
      and(
        eq(patients.organisationId, investigationRequests.organisationId),
        eq(patients.id, investigationRequests.patientId),
      ),
    )
    .where(
      and(
        eq(investigationRequests.organisationId, organisationId),
        ne(investigationRequests.status, "withdrawn"),
        gte(investigationRequests.requestedAt, start(from)),
        lt(investigationRequests.requestedAt, end(until)),
      ),
    )
    .orderBy(asc(investigationRequests.requestedAt))
    .limit(size);
}
