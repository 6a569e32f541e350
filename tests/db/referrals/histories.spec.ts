import { sql } from "drizzle-orm";
import fc from "fast-check";
import { demoId } from "@/db/demo/demo-ids";
import { referralEvents, referrals, stateRules } from "@/db/schema";
import { inOrganisation } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { type ReferralState, stateAfter } from "@/lib/referrals/machine";
import { type Coxa, expect, test } from "../../support/acting";
import { type Attempt, aimed, attempts, parties, practice, service } from "../../support/histories";
import { insertBareLetter } from "../../support/letter";
import { aDraft } from "../../support/refer";

const runs = Number(process.env.COXA_SOAK_DB_RUNS ?? 25);
const gp = demoId(3, 1);

/** What each attempt would write if nobody but the database stood in its way. */
function wanted(present: ReferralState, { to, waitsOn }: Attempt, at: Date): ReferralState {
  const rule = stateRules[to];
  const isNewVersion = to === "sent" && present.status !== "draft";
  return {
    status: to,
    version: present.version + (isNewVersion ? 1 : 0),
    ownerOrganisationId: rule.owner === "practice" ? practice : service,
    ownerUserId: null,
    dueAt: new Date(at.getTime() + 86_400_000),
    nextStep: rule.nextStep,
    waitsOn: waitsOn ?? rule.waitsOn[0],
  };
}

const closing = {
  outcomeCode: "patient_declined" as const,
  outcomeFindings: { diagnosis: "", examination: "", treatment: "", advice: "", followUp: "" },
  outcomeLetter: "Did not want to come.",
};

async function tryInDatabase(
  coxa: Coxa,
  referralId: string,
  position: number,
  present: ReferralState,
  attempt: Attempt,
  at: Date,
): Promise<boolean> {
  const by = attempt.by === "practice" ? practice : service;
  const next = wanted(present, attempt, at);
  const isFirst = attempt.to === "sent" && present.status === "draft";
  try {
    await inOrganisation(coxa.db, by, gp, async (tx) => {
      if (attempt.to === "sent" && by === practice) {
        await insertBareLetter(tx, {
          organisationId: practice,
          referralId,
          receivingOrganisationId: service,
          version: next.version,
          createdBy: gp,
          createdAt: at,
        });
      }
      const { status: _, ...carried } = next;
      await tx.insert(referralEvents).values({
        ...carried,
        organisationId: practice,
        referralId,
        receivingOrganisationId: service,
        position,
        fromStatus: present.status,
        toStatus: attempt.to,
        byUserId: gp,
        byOrganisationId: by,
        signature: "Dr Amara Okafor, General practitioner, GMC 9000001",
        at,
        ...(attempt.to === "returned" ? { reasonCode: "other", note: "n", nextStepAdvice: "a" } : {}),
      });
      const changed = await tx
        .update(referrals)
        .set({
          ...next,
          ...(isFirst
            ? {
                sentAt: at,
                clockStartedAt: at,
                sentBy: gp,
                receiptNumber: newId(),
                sentPatient: sql`'{}'::jsonb`,
                headline: sql`'{}'::jsonb`,
                consentAt: at,
              }
            : {}),
          ...(attempt.to === "booked" ? { appointmentAt: at, appointmentPlace: "Room 2" } : {}),
          ...(attempt.to === "closed" ? closing : {}),
        })
        .where(sql`${referrals.id} = ${referralId}`)
        .returning({ id: referrals.id });
      if (changed.length !== 1) {
        throw Object.assign(new Error("not visible"), { code: "42501" });
      }
    });
    return true;
  } catch (fault) {
    const code = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
    expect(code).toMatchObject({ code: expect.stringMatching(/^(23|42501)/) });
    return false;
  }
}

test("the database and the machine come to the same verdict on every attempt, and the history replays to the state", async ({
  coxa,
}) => {
  test.setTimeout(120_000 + runs * 2000);
  await fc.assert(
    fc.asyncProperty(attempts, async (tried) => {
      const referralId = await aDraft(coxa);
      const [first] = await coxa.superuser<{ at: Date; owner_user_id: string; due_at: Date }[]>`
        select at, owner_user_id, due_at from referral_events where referral_id = ${referralId}`;
      let at = first?.at ?? new Date();
      let present: ReferralState = {
        status: "draft",
        version: 1,
        ownerOrganisationId: practice,
        ownerUserId: first?.owner_user_id ?? null,
        dueAt: first?.due_at ?? at,
        nextStep: "send",
        waitsOn: "practice",
      };
      let position = 2;
      for (const next of tried) {
        const attempt = aimed(present, next);
        at = new Date(at.getTime() + attempt.after);
        const legal = stateAfter(parties, present, {
          to: attempt.to,
          by: attempt.by,
          ownerUserId: null,
          dueAt: new Date(at.getTime() + 86_400_000),
          ...(attempt.waitsOn ? { waitsOn: attempt.waitsOn } : {}),
        });
        const accepted = await tryInDatabase(coxa, referralId, position, present, attempt, at);
        expect({ ...attempt, from: present.status, accepted }).toEqual({
          ...attempt,
          from: present.status,
          accepted: legal !== undefined,
        });
        if (legal) {
          present = legal;
          position += 1;
        }
      }
      const [row] = await coxa.superuser`
        select status, version, owner_organisation_id, due_at, next_step, waits_on
        from referrals where id = ${referralId}`;
      expect(row).toEqual({
        status: present.status,
        version: present.version,
        owner_organisation_id: present.ownerOrganisationId,
        due_at: present.dueAt,
        next_step: present.nextStep,
        waits_on: present.waitsOn,
      });
    }),
    { numRuns: runs, seed: 20261124, includeErrorInReport: true },
  );
});
