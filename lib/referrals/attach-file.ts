import { createHash } from "node:crypto";
import { z } from "zod";
import { command, query } from "@/lib/platform/act";
import { scannerAddress } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { takeApprovalBack } from "./approve-referral";
import { findAttachment, insertAttachment, markRemoved } from "./attachment-store";
import { cleanFile } from "./clean-file";
import { keepFile, keptFile } from "./file-keep";
import { findViewable } from "./find-viewable";
import { lockSent } from "./lock-referral";
import { mayMove } from "./machine";
import { scanFile } from "./scan-file";

const largest = 10 * 1024 * 1024;

export const attachFileInput = z.strictObject({
  referralId: z.uuid(),
  fileName: z.string().trim().min(1).max(120),
  content: z.instanceof(Uint8Array),
});

/**
 * Puts a PDF, JPEG or PNG of up to 10 MB with a draft or a referral that can still be amended. Its kind is told from
 * its bytes; an image is stored without what the camera wrote into it. Refuses `attachment.refused`, naming the file.
 */
export const attachFile = command({
  name: "referral.attach",
  input: attachFileInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    if (!mayMove(referral.status, "sent", "practice")) {
      return refuse("referral.not-open");
    }
    const not = (why: string) => refuse("attachment.refused", { because: `“${input.fileName}” ${why}` });
    if (input.content.length === 0 || input.content.length > largest) {
      return not("is empty or larger than 10 MB.");
    }
    const cleaned = await cleanFile(input.content);
    if (!cleaned) {
      return not("is not a PDF, JPEG or PNG that can be read.");
    }
    await takeApprovalBack(tx, referral);
    const id = newId();
    const scan = await scanFile(cleaned.content, scannerAddress());
    const place = { organisationId: referral.organisationId, referralId: referral.id, id };
    const kept = await keepFile(place, cleaned.content);
    if (!kept) {
      return not("could not be stored just now. Try again.");
    }
    await insertAttachment(tx, {
      ...place,
      ...kept,
      fileName: input.fileName,
      kind: cleaned.kind,
      sizeBytes: cleaned.content.length,
      sha256: createHash("sha256").update(cleaned.content).digest("hex"),
      scan,
      addedBy: actor.userId,
      addedAt: now,
    });
    return ok({ attachmentId: id, scan });
  },
});

export const removeAttachmentInput = z.strictObject({ referralId: z.uuid(), attachmentId: z.uuid() });

/** Takes a file off a draft or a referral that can still be amended. */
export const removeAttachment = command({
  name: "referral.remove-attachment",
  input: removeAttachmentInput,
  async run(context) {
    const { tx, input, now } = context;
    const found = await lockSent(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const removed =
      mayMove(referral.status, "sent", "practice") &&
      (await markRemoved(tx, referral, input.attachmentId, now));
    if (removed) {
      await takeApprovalBack(tx, referral);
    }
    return removed ? ok({ referralId: referral.id }) : refuse("not-found");
  },
});

interface AttachedFile {
  readonly content: Uint8Array;
  readonly fileName: string;
  readonly kind: "pdf" | "jpeg" | "png";
}

/** A file's bytes, for either side of the referral. One in quarantine is given to nobody. */
export const downloadAttachment = query({
  name: "attachment.download",
  input: removeAttachmentInput,
  async run(context): Promise<Result<AttachedFile>> {
    const { tx, input, concerns } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    concerns({ patientId: referral.patientId, subjectId: input.attachmentId });
    const file = await findAttachment(tx, referral, input.attachmentId);
    if (!file || file.scan === "quarantined") {
      return refuse("not-found");
    }
    const content = await keptFile(file, file.sha256);
    return content
      ? ok({ content, fileName: file.fileName, kind: file.kind })
      : refuse("attachment.unreachable");
  },
});
