import type { organisations } from "@/db/schema";
import { demoId } from "./demo-ids";

type Organisation = typeof organisations.$inferInsert;

/** Two fictional practices and three fictional providers. The ODS codes are made up. */
export const demoOrganisations = [
  {
    id: demoId(1, 1),
    kind: "practice",
    name: "Alder Lane Surgery",
    odsCode: "ZZ9001",
    addressLines: ["12 Alder Lane", "Testbridge", "TB1 4QA"],
    phone: "01632 960101",
    email: "reception@alderlane.example",
    // Dr Tom Hughes is told of what nobody looked after.
    deputyUserId: demoId(3, 2),
  },
  {
    id: demoId(1, 2),
    kind: "practice",
    name: "Harbour View Medical Centre",
    odsCode: "ZZ9002",
    addressLines: ["3 Quay Street", "Sampleport", "SP2 7HV"],
    phone: "01632 960202",
    email: "reception@harbourview.example",
  },
  {
    id: demoId(1, 11),
    kind: "provider",
    name: "Northmoor Community Health",
    odsCode: "ZZ9N11",
    addressLines: ["Northmoor Clinic", "40 Mill Road", "Testbridge", "TB2 1NM"],
    phone: "01632 960311",
    email: "msk@northmoor.example",
  },
  {
    id: demoId(1, 12),
    kind: "provider",
    name: "Severn Vale Hospitals",
    odsCode: "ZZ9S12",
    addressLines: ["Vale Hospital", "Infirmary Way", "Sampleport", "SP1 1SV"],
    phone: "01632 960312",
    email: "referrals@severnvale.example",
  },
  {
    id: demoId(1, 13),
    kind: "provider",
    name: "Westcliff Health Partnership",
    odsCode: "ZZ9W13",
    addressLines: ["Westcliff House", "9 Station Approach", "Mockford", "MF5 2WC"],
    phone: "01632 960313",
    email: "hello@westcliff.example",
  },
] as const satisfies readonly Organisation[];
