import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { drawLogo } from "./draw-logo";
import { saveLetterheadInput } from "./save-letterhead-input";
import * as store from "./store";

/** Sets the organisation's logo and which letters go on headed paper. Letters that were sent stay as they are. */
export const saveLetterhead = command({
  name: "letterhead.save",
  input: saveLetterheadInput,
  async run({ tx, actor, input, now, concerns }) {
    concerns({ subjectId: actor.organisationId, detail: { omittedOn: input.omittedOn.join(" ") } });
    const kept = (await store.findLetterhead(tx, actor.organisationId))?.logo ?? null;
    const logo = input.logo === "keep" ? kept : await newLogo(input.logo);
    if (logo === undefined) {
      return refuse("input.invalid", {
        fields: {
          logo: ["Choose a PNG, or an SVG of plain shapes, that stays small when printed 6 cm wide"],
        },
      });
    }
    await store.saveLetterhead(tx, {
      organisationId: actor.organisationId,
      logo: logo?.png ?? null,
      logoWidthMm: logo?.widthMm ?? null,
      logoHeightMm: logo?.heightMm ?? null,
      omittedOn: input.omittedOn,
      changedBy: actor.userId,
      changedAt: now,
    });
    return ok({});
  },
});

async function newLogo(given: string) {
  return given === "remove" ? null : drawLogo(Buffer.from(given, "base64"));
}
