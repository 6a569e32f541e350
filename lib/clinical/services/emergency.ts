import type { Refusal, Route } from "./route";

const notPhoned: Refusal = ({ referral }) => (referral.phonedTo?.trim() ? undefined : []);

/** Same-day emergency: a phone call first, the letter after. */
export const emergency = {
  id: "emergency",
  label: "Same-day emergency",
  priorities: "emergency",
  minimumData: [
    { id: "flag", label: "flag that fired and the answers behind it", fieldIds: ["laterality"] },
    { id: "observations", label: "observations", fieldIds: ["temp_c", "systemically_unwell"] },
    {
      id: "theatre",
      label: "last food and drink, anticoagulant, allergies",
      fieldIds: ["anticoagulant", "allergies"],
      fromReferral: "written",
    },
    {
      id: "limb",
      label: "weight bearing, neurovascular state",
      fieldIds: ["weight_bearing", "distal_neurovascular_compromise"],
    },
    {
      id: "baseline",
      label: "baseline function, resuscitation wishes",
      fieldIds: ["walking_aid"],
      fromReferral: "written",
    },
    { id: "phone", label: "phone call made: to whom, when", fieldIds: [], fromReferral: "phonedTo" },
  ],
  accepts: ["any emergency flag"],
  rejects: [{ code: "letter_only", label: "sending by letter only: must be phoned", refuses: notPhoned }],
  sources: ["NHSE_UEMSK", "GLOS"],
} as const satisfies Route;
