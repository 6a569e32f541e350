import { saveAnswers } from "@/lib/consultations";
import { viewInsight } from "@/lib/insight";
import { newId } from "@/lib/platform/ids";
import { amendReferral } from "@/lib/referrals";
import { type Coxa, expect, test } from "../support/acting";
import { addSentReferrals } from "../support/many-rows";
import { aSentReferral, referralWords } from "../support/refer";

test.use({ crowd: "insight" });

interface LetterRow {
  readonly referralId: string;
  readonly version: number;
  readonly unanswered: readonly string[];
}

/** The referrals behind each bar, counted here letter by letter: of each referral only its latest. */
async function countedByHand(coxa: Coxa): Promise<Map<string, Set<string>>> {
  const letters = await coxa.superuser<LetterRow[]>`
    select referral_id as "referralId", version, unanswered from letters where unanswered is not null order by version`;
  const latest = new Map(letters.map((letter) => [letter.referralId, letter]));
  const bars = new Map<string, Set<string>>();
  for (const { referralId, unanswered } of latest.values()) {
    for (const name of unanswered.length > 0 ? unanswered : ["all_answered"]) {
      bars.set(name, (bars.get(name) ?? new Set()).add(referralId));
    }
  }
  return bars;
}

test("completeness counts what the letter that stands left unanswered, the most frequent first", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  await aSentReferral(coxa);
  const seen = async (who: string) => {
    const found = await coxa.as(who, viewInsight, { days: 90 });
    if (!found.ok) throw new Error(found.message);
    return found.value.completeness;
  };
  const [before] = await coxa.superuser<
    LetterRow[]
  >`select unanswered from letters where referral_id = ${referralId}`;
  expect(before?.unanswered).toContain("walking_distance_m");
  const [visit] = await coxa.superuser<{ id: string; patient: string; revision: number }[]>`
    select c.id, c.patient_id as patient, c.revision from consultations c
    join referrals r on r.consultation_id = c.id where r.id = ${referralId}`;
  const saved = await coxa.as("gp", saveAnswers, {
    consultationId: visit?.id,
    patientId: visit?.patient,
    editorId: newId(),
    baseRevision: visit?.revision,
    changes: [{ fieldId: "walking_distance_m", value: 400 }],
  });
  expect(saved).toMatchObject({ ok: true });
  const amended = { ...referralWords, referralId, version: 1, question: "And a stick?" };
  expect(await coxa.as("gp", amendReferral, amended)).toMatchObject({ ok: true });
  const bars = await countedByHand(coxa);
  expect(bars.get("walking_distance_m")?.has(referralId)).toBe(false);
  const counted = Object.fromEntries([...bars].map(([name, referrals]) => [name, referrals.size]));
  const inOrder = await coxa.superuser<{ name: string }[]>`
    select key as name from jsonb_each_text(${coxa.superuser.json(counted)}::jsonb)
    order by key <> 'all_answered', value::int desc, key limit 9`;
  for (const who of ["gp", "physio"]) {
    const completeness = await seen(who);
    expect(completeness.map(({ name }) => name)).toEqual(inOrder.map(({ name }) => name));
    for (const { name, count, ids } of completeness) {
      expect(count, name).toBe(bars.get(name)?.size);
      expect(new Set(ids), name).toEqual(bars.get(name));
    }
  }
});

test("where very many were sent the figures are of the 2,000 sent last, and it says so", async ({
  coxa,
  database,
}) => {
  const now = new Date();
  await addSentReferrals(database, 2100);
  for (const who of ["gp", "physio", "service.admin"]) {
    const found = await coxa.as(who, viewInsight, { days: 30 }, now);
    if (!found.ok) throw new Error(found.message);
    expect(found.value.counted, who).toEqual({ count: 2000, isAll: false });
    expect(found.value.states.find(({ name }) => name === "sent")?.count, who).toBe(2000);
  }
  const lastDay = await coxa.as("gp", viewInsight, { days: 1 }, now);
  expect(lastDay.ok && lastDay.value.counted.isAll).toBe(true);
  const [sent] = await coxa.superuser<{ n: number }[]>`
    select count(*)::int as n from referrals where sent_at > ${now}::timestamptz - interval '1 day'`;
  expect(lastDay.ok && lastDay.value.counted.count).toBe(sent?.n);
});
