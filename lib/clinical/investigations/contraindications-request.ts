import { all, is, unanswered, unless, yes } from "@/lib/clinical/rules/condition";
import { imaging, magnetic, pelvicIonising } from "./groups";
import type { OrderRule } from "./order-rule";
import { typicalOsteoarthritis } from "./typical-osteoarthritis";

/** Whether the test is the right one, now, for this question. */
export const requestContraindications = [
  {
    id: "CI_XR_TYPICAL_OA",
    label: "Typical OA, 45 or over",
    appliesTo: ["xr_pelvis_ap"],
    severity: "info",
    override: "acknowledge",
    when: typicalOsteoarthritis,
    message: "Diagnose without imaging unless surgery is in view or the receiving service asks for it.",
    sources: ["NG226"],
    revision: 1,
  },
  {
    id: "CI_XR_FIRST",
    label: "No X-ray yet",
    appliesTo: [...magnetic, "ct_hip", "ct_arthrogram"],
    severity: "warn",
    override: "acknowledge",
    when: all(unanswered("xray_result"), unless(is("pregnancy_status", "pregnant"))),
    message: "Plain X-ray first.",
    sources: ["ACR_CHP", "EBI_MRI"],
    revision: 1,
  },
  {
    id: "CI_REPEAT",
    label: "Same test within 6 months",
    appliesTo: pelvicIonising,
    severity: "warn",
    override: "acknowledge",
    when: yes("prior_imaging"),
    message: "Attach the earlier report; repeat only for a new question.",
    sources: ["IRMER_GUIDE"],
    revision: 1,
  },
  {
    id: "CI_NO_QUESTION",
    label: "No clinical question",
    appliesTo: imaging,
    severity: "stop",
    override: "none",
    when: unanswered("clinical_question"),
    message: "Say what the test must answer.",
    sources: ["RMM", "RAMSAY_IRMER"],
    revision: 1,
  },
] as const satisfies readonly OrderRule[];
