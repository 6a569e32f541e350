import { demoId } from "@/db/demo/demo-ids";
import {
  acceptReferral,
  bookReferral,
  closeReferral,
  logContactAttempt,
  recordAttendance,
} from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

const practice = demoId(1, 1);
const service = demoId(1, 11);

/** Writes past every guard whose referral it is. Of one's own, one acts as the practice: no move of a service is legal. */
async function giveTo(coxa: Coxa, organisationId: string, referralId: string): Promise<void> {
  await coxa.superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update referral_events set organisation_id = ${organisationId} where referral_id = ${referralId}`;
    await sql`update referrals set organisation_id = ${organisationId} where id = ${referralId}`;
  });
}

async function stored(coxa: Coxa, referralId: string) {
  const [row] = await coxa.superuser`
    select status, contact_attempts, outcome_code,
      (select count(*)::int from referral_events where referral_id = referrals.id) as events
    from referrals where id = ${referralId}`;
  return row;
}

test("an act of the service whose move is not legal is refused, and changes nothing", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const appointmentAt = new Date(testNow.getTime() + 86_400_000).toISOString();
  const declined = { referralId, outcomeCode: "patient_declined", findings: {}, letter: "Did not want it." };
  const steps = [
    () => coxa.as("physio", acceptReferral, { referralId, note: null }),
    () => coxa.as("physio", logContactAttempt, { referralId, note: "Rang" }),
    () => coxa.as("physio", bookReferral, { referralId, appointmentAt, place: "Room 2" }),
    () => coxa.as("physio", recordAttendance, { referralId, attended: "no" }),
    () => coxa.as("physio", closeReferral, declined),
  ];
  for (const step of steps) {
    await giveTo(coxa, service, referralId);
    const before = await stored(coxa, referralId);
    expect(await step()).toMatchObject({ ok: false, code: "referral.not-open" });
    expect(await stored(coxa, referralId)).toEqual(before);
    await giveTo(coxa, practice, referralId);
    expect(await step()).toMatchObject({ ok: true });
  }
});
