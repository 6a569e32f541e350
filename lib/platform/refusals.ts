/** Every expected failure, with the sentence a person reads: what happened and what to do next. */
export const refusalText = {
  "input.invalid": "There is a problem with what was entered. Check the fields named below.",
  "session.none": "You are signed out. Sign in again to go on; what you typed is still here.",
  "session.other-person":
    "Somebody else is signed in here now, so nothing was saved in that name. Sign in again as yourself.",
  "not-allowed": "Your role does not allow this.",
  "not-found": "There is no such record, or it is not yours to see.",
  conflict: "This changed while you were working. Reload to see the present state; what you typed is kept.",
  "database.unavailable":
    "The database cannot be reached or takes too long, so nothing was saved. What you typed is kept: try again in a moment.",
  "outcome.unknown":
    "The connection broke before the answer came. Coxa does not know whether this was saved: reload to see.",
  "limit.reached": "Too many of these in a short time. Wait a little, then try again.",
  "password.wrong": "The password is not right.",
  "password.weak": "Choose another password.",
  "second-step.wrong": "The code is not right, or it was used already. Wait for the next one.",
  "person.already-here": "This person already has this role here.",
  "person.yourself": "You cannot change your own roles; ask another administrator.",
  "invitation.gone": "This invitation was used or has run out. Ask for a new one.",
  "emergency-access.over": "This emergency access has run out. Open it again if you still need it.",
  "patient.duplicate-nhs-number": "A patient with this NHS number is already registered here.",
  "patient.mismatch": "The page and the record name different patients. Nothing was saved: reload the page.",
  "consultation.completed": "This consultation is completed and can no longer be changed.",
  "consultation.incomplete": "This consultation cannot be completed yet.",
  "investigation.stopped": "This test cannot be requested.",
  "investigation.needs-reason": "This test needs a reason before it can be requested.",
  "investigation.already-requested": "This test was already requested in this consultation.",
  "investigation.not-open": "This test is past that step, so nothing was changed.",
  "referral.blocked": "This referral cannot be sent yet.",
  "referral.unapproved":
    "A clinician has to approve this referral, as it stands now, before you can send it.",
  "referral.already-sent": "This referral was already sent.",
  "advice.closed": "This request for advice is closed.",
  "referral.decision-pending": "A decision on this referral is being told to the other side. Undo it first.",
  "referral.too-late": "The other side has been told already, so this can no longer be undone.",
  "referral.unsigned":
    "Only a registered professional can return a referral, by name and registration number.",
  "referral.no-outcome":
    "A referral closes with an outcome: what was found once the patient was seen, else that the patient declined, or could not be reached after logged attempts.",
  "attachment.unreachable": "This file cannot be fetched just now. It is not lost: try again.",
  "attachment.refused": "This file cannot go with the referral.",
  "referral.not-open": "This referral was already decided, so nothing was changed.",
  "letter.unreadable": "This file cannot be read as a letter of Coxa.",
  "letter.unprintable": "The letter holds characters that no font of the letter can print.",
  "letter.lost-words": "The letter did not print every word, so it was not sent.",
} as const;

export type RefusalCode = keyof typeof refusalText;
