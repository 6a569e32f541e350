import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  attachments,
  letters,
  receivingServices,
  referralAnswers,
  referralQuestions,
  referrals,
} from "@/db/schema";
import type { ReferralRow } from "./store";

type Named = Pick<ReferralRow, "organisationId" | "id">;

export async function insertQuestion(tx: Tx, row: typeof referralQuestions.$inferInsert): Promise<void> {
  await tx.insert(referralQuestions).values(row);
}

export async function insertAnswer(tx: Tx, row: typeof referralAnswers.$inferInsert): Promise<void> {
  await tx.insert(referralAnswers).values(row);
}

/** What was asked about a referral and answered, oldest first; `answer` is null while it is open. */
export function questionsOf(tx: Tx, referral: Named) {
  return tx
    .select({
      id: referralQuestions.id,
      fieldId: referralQuestions.fieldId,
      question: referralQuestions.question,
      askedBySignature: referralQuestions.signature,
      askedAt: referralQuestions.askedAt,
      answer: referralAnswers.answer,
      value: referralAnswers.value,
      answeredBySignature: referralAnswers.signature,
      answeredAt: referralAnswers.answeredAt,
    })
    .from(referralQuestions)
    .leftJoin(
      referralAnswers,
      and(
        eq(referralAnswers.organisationId, referralQuestions.organisationId),
        eq(referralAnswers.referralId, referralQuestions.referralId),
        eq(referralAnswers.questionId, referralQuestions.id),
      ),
    )
    .where(
      and(
        eq(referralQuestions.organisationId, referral.organisationId),
        eq(referralQuestions.referralId, referral.id),
      ),
    )
    .orderBy(asc(referralQuestions.askedAt), asc(referralQuestions.id));
}

/** Stores the present letter of one referral as the letter of its successor, byte for byte. */
export async function carryLetter(tx: Tx, from: ReferralRow, to: ReferralRow): Promise<void> {
  const [letter] = await tx
    .select()
    .from(letters)
    .where(
      and(
        eq(letters.organisationId, from.organisationId),
        eq(letters.referralId, from.id),
        eq(letters.version, from.version),
      ),
    );
  if (letter) {
    await tx.insert(letters).values({
      ...letter,
      referralId: to.id,
      receivingOrganisationId: to.receivingOrganisationId,
      version: to.version,
      // Reckoned for another kind of service.
      unanswered: null,
    });
  }
}

export async function carryAttachments(tx: Tx, from: ReferralRow, to: ReferralRow): Promise<void> {
  const files = await tx
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.organisationId, from.organisationId),
        eq(attachments.referralId, from.id),
        sql`${attachments.removedAt} is null`,
      ),
    );
  for (const file of files) {
    await tx.insert(attachments).values({ ...file, referralId: to.id });
  }
}

/** The referrals before and after this one in a chain of redirections, as far as the actor may see them. */
export function chainOf(tx: Tx, referral: Pick<ReferralRow, "id" | "redirectedFrom">) {
  return tx
    .select({
      id: referrals.id,
      status: referrals.status,
      serviceName: receivingServices.name,
      receiptNumber: referrals.receiptNumber,
      redirectedFrom: referrals.redirectedFrom,
    })
    .from(referrals)
    .innerJoin(receivingServices, eq(receivingServices.id, referrals.serviceId))
    .where(sql`${referrals.redirectedFrom} = ${referral.id} or ${referrals.id} = ${referral.redirectedFrom}`);
}
