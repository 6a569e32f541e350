import { emergency } from "./emergency";
import { mskTriage } from "./msk-triage";
import { occupationalTherapy } from "./occupational-therapy";
import { orthopaedics } from "./orthopaedics";
import { pelvicHealthPhysio } from "./pelvic-health-physio";
import { physiotherapy } from "./physiotherapy";
import { radiology } from "./radiology";
import { rheumatology } from "./rheumatology";
import type { Route, RouteId } from "./route";

/** Every kind of receiving service; a kind without a route fails to compile. */
export const routes: Readonly<Record<RouteId, Route>> = {
  physiotherapy,
  occupational_therapy: occupationalTherapy,
  orthopaedics,
  emergency,
  rheumatology,
  radiology,
  msk_triage: mskTriage,
  pelvic_health_physio: pelvicHealthPhysio,
};
