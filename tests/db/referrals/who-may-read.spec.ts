import { demoId } from "@/db/demo/demo-ids";
import {
  attachFile,
  downloadAttachment,
  downloadLetter,
  exportDocument,
  printAnswer,
  readLetterFile,
  redirectReferral,
  sendReferral,
  viewReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test } from "../../support/acting";
import { aDraft } from "../../support/refer";

const valePhysiotherapy = demoId(2, 2);
const note = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

/** A referral with a file that Northmoor has passed on to the vale, where nobody has opened it. */
async function passedOn(coxa: Coxa) {
  const referralId = await aDraft(coxa);
  await coxa.as("gp", attachFile, { referralId, fileName: "note.pdf", content: note });
  await coxa.as("gp", sendReferral, { referralId });
  const moved = await coxa.as("physio", redirectReferral, {
    referralId,
    serviceId: valePhysiotherapy,
    note: "Nearer to the patient",
  });
  if (!moved.ok) throw new Error(moved.message);
  const [successor] = await coxa.superuser<{ id: string; file: string }[]>`
    select r.id, a.id as file from referrals r join attachments a on a.referral_id = r.id
    where r.redirected_from = ${referralId}`;
  if (!successor) throw new Error("No successor");
  return { referralId, successorId: successor.id, attachmentId: successor.file };
}

/** What `who` is told by each way to read a referral, in turn. */
async function waysToRead(coxa: Coxa, who: string, referralId: string, attachmentId: string) {
  const told = {
    page: await coxa.as(who, viewReferral, { referralId }),
    letter: await coxa.as(who, downloadLetter, { referralId }),
    data: await coxa.as(who, exportDocument, { referralId }),
    answer: await coxa.as(who, printAnswer, { referralId }),
    file: await coxa.as(who, downloadAttachment, { referralId, attachmentId }),
  };
  return Object.fromEntries(Object.entries(told).map(([way, done]) => [way, done.ok ? "read" : done.code]));
}

test("whoever passed a referral on reads the successor by no way, though the walls let it be found", async ({
  coxa,
}) => {
  const { successorId, attachmentId } = await passedOn(coxa);
  const nothing = {
    page: "not-found",
    letter: "not-found",
    data: "not-found",
    answer: "not-found",
    file: "not-found",
  };
  for (const who of ["physio", "ot", "ortho", "gp.harbour"]) {
    expect(await waysToRead(coxa, who, successorId, attachmentId), who).toEqual(nothing);
  }
  // Nothing is decided yet, so that there is no answer to read.
  const all = { page: "read", letter: "read", data: "read", answer: "not-found", file: "read" };
  for (const who of ["gp", "physio.vale"]) {
    expect(await waysToRead(coxa, who, successorId, attachmentId), who).toEqual(all);
  }
});

test("the file of a letter that was passed on leads each side to the referral that it may read", async ({
  coxa,
}) => {
  const { referralId, successorId } = await passedOn(coxa);
  const letter = await coxa.as("gp", downloadLetter, { referralId });
  if (!letter.ok) throw new Error(letter.message);
  const content = new Uint8Array(letter.value.pdf);
  for (const [who, leadsTo] of [
    ["physio", referralId],
    ["physio.vale", successorId],
  ] as const) {
    expect(await coxa.as(who, readLetterFile, { content }), who).toMatchObject({
      ok: true,
      value: { sent: { referralId: leadsTo, sameData: true } },
    });
  }
});
