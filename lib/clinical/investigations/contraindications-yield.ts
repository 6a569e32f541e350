import { flagged } from "@/lib/clinical/red-flags/flagged";
import { all, equals, is, under, unless, yes } from "@/lib/clinical/rules/condition";
import type { OrderRule } from "./order-rule";

/** Tests that are likelier to mislead or to irradiate than to help. */
export const yieldContraindications = [
  {
    id: "CI_YOUNG_CT",
    label: "Under 40: CT of the pelvis",
    appliesTo: ["ct_hip", "ct_arthrogram"],
    severity: "info",
    override: "acknowledge",
    when: under("age_years", 40),
    message: "Dose to the pelvis: MRI answers most questions.",
    sources: [],
    revision: 1,
  },
  {
    id: "CI_FROG_SUFE",
    label: "Frog lateral with a suspected slip",
    appliesTo: ["xr_frog_lateral"],
    severity: "stop",
    override: "none",
    when: flagged("RF_SUFE"),
    message: "Do not manipulate. Hospital will choose the view.",
    sources: [],
    revision: 1,
  },
  {
    id: "CI_US_GTPS",
    label: "Ultrasound for outside-hip pain",
    appliesTo: ["us_hip"],
    severity: "info",
    override: "acknowledge",
    when: all(is("pain_worst_site", "lateral_hip"), yes("troch_tenderness")),
    message:
      "Clinical diagnosis; scan findings are common without pain. Some areas forbid GP-ordered guided injection.",
    sources: ["LOTHIAN_GTPS", "DEVON"],
    revision: 1,
  },
  {
    id: "CI_HLA_ALONE",
    label: "HLA-B27 outside the criteria",
    appliesTo: ["hla_b27"],
    severity: "info",
    override: "acknowledge",
    when: unless(equals("spa_criteria_count", 3)),
    message: "Only informative at exactly three criteria.",
    sources: ["NG65"],
    revision: 1,
  },
  {
    id: "CI_RF_NO_SYNOVITIS",
    label: "RF or anti-CCP without synovitis",
    appliesTo: ["rf", "anti_ccp"],
    severity: "info",
    override: "acknowledge",
    when: unless(yes("synovitis_other_joints")),
    message: "False positives outnumber true ones.",
    sources: ["NG100"],
    revision: 1,
  },
] as const satisfies readonly OrderRule[];
