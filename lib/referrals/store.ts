import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  letters,
  memberships,
  organisations,
  receivingServices,
  referralEvents,
  referrals,
  userRegistration,
  users,
} from "@/db/schema";

export type ReferralRow = typeof referrals.$inferSelect;

/** One referral that the acting organisation may see, or `undefined`. */
export async function find(tx: Tx, referralId: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.select().from(referrals).where(eq(referrals.id, referralId));
  return row;
}

/** The same, locked until the transaction ends. */
export async function lock(tx: Tx, referralId: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.select().from(referrals).where(eq(referrals.id, referralId)).for("update");
  return row;
}

export async function insert(tx: Tx, row: typeof referrals.$inferInsert): Promise<ReferralRow> {
  const [inserted] = await tx.insert(referrals).values(row).returning();
  if (!inserted) {
    throw new Error("An inserted referral did not come back");
  }
  return inserted;
}

export async function update(
  tx: Tx,
  referralId: string,
  changes: Partial<typeof referrals.$inferInsert>,
): Promise<void> {
  await tx.update(referrals).set(changes).where(eq(referrals.id, referralId));
}

/** A person of the practice as she signs, and whether she still acts there as a clinician. */
export async function findClinician(tx: Tx, organisationId: string, userId: string) {
  const [row] = await tx
    .select({
      name: users.displayName,
      profession: users.profession,
      registration: userRegistration,
      acts: sql<boolean>`${users.disabledAt} is null and exists (select 1 from ${memberships}
        where ${memberships.userId} = ${users.id} and ${memberships.organisationId} = ${organisationId}
          and ${memberships.role} in ('gp', 'practice_clinician') and ${memberships.endedAt} is null)`,
    })
    .from(users)
    .where(eq(users.id, userId));
  return row;
}

type NewEvent = Omit<
  typeof referralEvents.$inferInsert,
  "organisationId" | "referralId" | "receivingOrganisationId" | "position"
>;

/**
 * Adds the next entry of a referral's history and returns its position. The referral's row must be locked or new.
 * An act that had to wait for another is never written as having come before it.
 */
export async function appendEvent(
  tx: Tx,
  referral: Pick<ReferralRow, "organisationId" | "id" | "receivingOrganisationId">,
  event: NewEvent,
): Promise<number> {
  const [last] = await tx
    .select({ position: referralEvents.position, at: referralEvents.at })
    .from(referralEvents)
    .where(
      and(
        eq(referralEvents.organisationId, referral.organisationId),
        eq(referralEvents.referralId, referral.id),
      ),
    )
    .orderBy(desc(referralEvents.position))
    .limit(1);
  const position = (last?.position ?? 0) + 1;
  await tx.insert(referralEvents).values({
    ...event,
    at: last && last.at > event.at ? last.at : event.at,
    organisationId: referral.organisationId,
    referralId: referral.id,
    receivingOrganisationId: referral.receivingOrganisationId,
    position,
  });
  return position;
}

/** The history that the acting organisation may see, oldest first. */
export function eventsOf(tx: Tx, referral: Pick<ReferralRow, "organisationId" | "id">) {
  return tx
    .select({
      position: referralEvents.position,
      fromStatus: referralEvents.fromStatus,
      toStatus: referralEvents.toStatus,
      version: referralEvents.version,
      waitsOn: referralEvents.waitsOn,
      signature: referralEvents.signature,
      organisationName: organisations.name,
      at: referralEvents.at,
      reasonCode: referralEvents.reasonCode,
      note: referralEvents.note,
      nextStepAdvice: referralEvents.nextStepAdvice,
      missingFields: referralEvents.missingFields,
      otherServiceId: referralEvents.otherServiceId,
      otherServiceName: receivingServices.name,
    })
    .from(referralEvents)
    .innerJoin(organisations, eq(organisations.id, referralEvents.byOrganisationId))
    .leftJoin(receivingServices, eq(receivingServices.id, referralEvents.otherServiceId))
    .where(
      and(
        eq(referralEvents.organisationId, referral.organisationId),
        eq(referralEvents.referralId, referral.id),
      ),
    )
    .orderBy(asc(referralEvents.position));
}

export async function insertLetter(tx: Tx, row: typeof letters.$inferInsert): Promise<void> {
  await tx.insert(letters).values(row);
}

/** The letter as sent, or `undefined` before sending. */
export async function findLetter(tx: Tx, referral: Pick<ReferralRow, "organisationId" | "id" | "version">) {
  const [row] = await tx
    .select()
    .from(letters)
    .where(
      and(
        eq(letters.organisationId, referral.organisationId),
        eq(letters.referralId, referral.id),
        eq(letters.version, referral.version),
      ),
    );
  return row;
}

/** The model of the letter as sent, without its bytes. */
export async function findLetterModel(
  tx: Tx,
  referral: Pick<ReferralRow, "organisationId" | "id" | "version">,
) {
  const [row] = await tx
    .select({ model: letters.model, sha256: letters.sha256 })
    .from(letters)
    .where(
      and(
        eq(letters.organisationId, referral.organisationId),
        eq(letters.referralId, referral.id),
        eq(letters.version, referral.version),
      ),
    );
  return row;
}

/**
 * The letters with this code that the acting organisation sent, was sent or passed on, newest first, without their
 * bytes: several where a letter was carried on to another service.
 */
export function lettersByCode(tx: Tx, code: string) {
  return tx
    .select({ referralId: letters.referralId, model: letters.model, document: letters.document })
    .from(letters)
    .where(eq(letters.code, code))
    .orderBy(desc(letters.version));
}

/** Whose move it is: the organisation, and the person once somebody took it. */
export async function ownerOf(tx: Tx, referral: Pick<ReferralRow, "ownerOrganisationId" | "ownerUserId">) {
  const [row] = await tx
    .select({ organisationName: organisations.name, personName: users.displayName })
    .from(organisations)
    .leftJoin(users, eq(users.id, sql`${referral.ownerUserId}::uuid`))
    .where(eq(organisations.id, referral.ownerOrganisationId));
  return row;
}

const serviceColumns = {
  id: receivingServices.id,
  organisationId: receivingServices.organisationId,
  organisationName: organisations.name,
  kind: receivingServices.kind,
  name: receivingServices.name,
  addressLines: receivingServices.addressLines,
  phone: receivingServices.phone,
  minimumAge: receivingServices.minimumAge,
  maximumAge: receivingServices.maximumAge,
  localCriteria: receivingServices.localCriteria,
  suppliesWalkingAids: receivingServices.suppliesWalkingAids,
  demandsBmi: receivingServices.demandsBmi,
  sameDayHours: receivingServices.sameDayHours,
  veryUrgentHours: receivingServices.veryUrgentHours,
  urgentDecisionDays: receivingServices.urgentDecisionDays,
  routineDecisionDays: receivingServices.routineDecisionDays,
  urgentBookingDays: receivingServices.urgentBookingDays,
  routineBookingDays: receivingServices.routineBookingDays,
  outcomeDays: receivingServices.outcomeDays,
  typicalWaitWeeks: receivingServices.typicalWaitWeeks,
  /** Since when it takes no more referrals; `null` while it does. */
  closedAt: receivingServices.closedAt,
};

export type ServiceRow = NonNullable<Awaited<ReturnType<typeof findService>>>;

/** The services that take referrals now, by kind and name. */
export function openServices(tx: Tx) {
  return tx
    .select(serviceColumns)
    .from(receivingServices)
    .innerJoin(organisations, eq(organisations.id, receivingServices.organisationId))
    .where(isNull(receivingServices.closedAt))
    .orderBy(asc(receivingServices.kind), asc(receivingServices.name));
}

/** A service, closed or not: what was sent to it goes on, and is printed, with it. */
export async function findService(tx: Tx, serviceId: string) {
  const [row] = await tx
    .select(serviceColumns)
    .from(receivingServices)
    .innerJoin(organisations, eq(organisations.id, receivingServices.organisationId))
    .where(eq(receivingServices.id, serviceId));
  return row;
}

/** A service that takes referrals now: where one is newly chosen. */
export async function findOpenService(tx: Tx, serviceId: string): Promise<ServiceRow | undefined> {
  const service = await findService(tx, serviceId);
  return service?.closedAt === null ? service : undefined;
}
