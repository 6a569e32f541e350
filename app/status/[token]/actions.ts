"use server";

import { headers } from "next/headers";
import { readStatusOfPatient } from "@/lib/patient-status";
import { asNobody } from "@/lib/platform/as-nobody";
import { peerAddress } from "@/lib/platform/peer-address";

export async function readStatusAction(raw: unknown) {
  const address = peerAddress(await headers());
  return asNobody((db, now) => readStatusOfPatient(raw, { db, now, address }));
}
