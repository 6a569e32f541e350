"use server";

import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import {
  acceptReferral,
  amendReferral,
  answerQuestion,
  approveReferral,
  askQuestion,
  bookReferral,
  closeReferral,
  discardDraft,
  giveFeedback,
  logContactAttempt,
  makePatientLink,
  openReferral,
  recordAttendance,
  redirectReferral,
  removeAttachment,
  returnReferral,
  sendReferral,
  takeReferral,
  undoDecision,
  withdrawReferral,
} from "@/lib/referrals";

export async function sendReferralAction(raw: unknown) {
  return runAsCurrentUser(sendReferral, raw);
}

export async function approveReferralAction(raw: unknown) {
  return runAsCurrentUser(approveReferral, raw);
}

export async function discardDraftAction(raw: unknown) {
  return runAsCurrentUser(discardDraft, raw);
}

export async function withdrawReferralAction(raw: unknown) {
  return runAsCurrentUser(withdrawReferral, raw);
}

export async function openReferralAction(raw: unknown) {
  return runAsCurrentUser(openReferral, raw);
}

export async function acceptReferralAction(raw: unknown) {
  return runAsCurrentUser(acceptReferral, raw);
}

export async function returnReferralAction(raw: unknown) {
  return runAsCurrentUser(returnReferral, raw);
}

export async function askQuestionAction(raw: unknown) {
  return runAsCurrentUser(askQuestion, raw);
}

export async function answerQuestionAction(raw: unknown) {
  return runAsCurrentUser(answerQuestion, raw);
}

export async function redirectReferralAction(raw: unknown) {
  return runAsCurrentUser(redirectReferral, raw);
}

export async function amendReferralAction(raw: unknown) {
  return runAsCurrentUser(amendReferral, raw);
}

export async function undoDecisionAction(raw: unknown) {
  return runAsCurrentUser(undoDecision, raw);
}

export async function bookReferralAction(raw: unknown) {
  return runAsCurrentUser(bookReferral, raw);
}

export async function logContactAttemptAction(raw: unknown) {
  return runAsCurrentUser(logContactAttempt, raw);
}

export async function recordAttendanceAction(raw: unknown) {
  return runAsCurrentUser(recordAttendance, raw);
}

export async function closeReferralAction(raw: unknown) {
  return runAsCurrentUser(closeReferral, raw);
}

export async function giveFeedbackAction(raw: unknown) {
  return runAsCurrentUser(giveFeedback, raw);
}

export async function makePatientLinkAction(raw: unknown) {
  return runAsCurrentUser(makePatientLink, raw);
}

export async function takeReferralAction(raw: unknown) {
  return runAsCurrentUser(takeReferral, raw);
}

export async function removeAttachmentAction(raw: unknown) {
  return runAsCurrentUser(removeAttachment, raw);
}
