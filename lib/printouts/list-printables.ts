import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { investigationRequests, patients, receivingServices, referrals } from "@/db/schema";
import { storableDay } from "@/lib/clinical/storable-time";
import { testLabel } from "@/lib/investigations";
import { query } from "@/lib/platform/act";
import { ok } from "@/lib/platform/result";

/** How many may be printed at once. */
const most = 500;

const listPrintablesInput = z.strictObject({ from: storableDay, until: storableDay });

/** The letters and request forms that the practice made from one day to another, oldest first, 500 of each at most. */
export const listPrintables = query({
  name: "print.list",
  input: listPrintablesInput,
  async run({ tx, actor, input }) {
    const dayStart = (day: string, more: number) =>
      sql`((${day}::date + ${more}::int)::timestamp at time zone 'Europe/London')`;
    const [from, until] = [dayStart(input.from, 0), dayStart(input.until, 1)];
    const person = {
      title: patients.title,
      givenName: patients.givenName,
      familyName: patients.familyName,
      nhsNumber: patients.nhsNumber,
    };
    const letters = await tx
      .select({ id: referrals.id, receipt: referrals.receiptNumber, what: receivingServices.name, ...person })
      .from(referrals)
      .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
      .innerJoin(
        patients,
        and(eq(patients.organisationId, referrals.organisationId), eq(patients.id, referrals.patientId)),
      )
      .where(
        and(
          eq(referrals.organisationId, actor.organisationId),
          gte(referrals.sentAt, from),
          lt(referrals.sentAt, until),
        ),
      )
      .orderBy(asc(referrals.sentAt))
      .limit(most);
    const forms = await tx
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
          eq(investigationRequests.organisationId, actor.organisationId),
          ne(investigationRequests.status, "withdrawn"),
          gte(investigationRequests.requestedAt, from),
          lt(investigationRequests.requestedAt, until),
        ),
      )
      .orderBy(asc(investigationRequests.requestedAt))
      .limit(most);
    return ok([
      ...letters.map((row) => ({ ...row, kind: "letter" as const })),
      ...forms.map((row) => ({ ...row, kind: "request" as const, what: testLabel(row.what) })),
    ]);
  },
});
