import { createHmac } from "node:crypto";
import { type AuditFacts, canonicalBytes } from "@/lib/platform/audit-entry";

/** The chain of entries from before an organisation is known. */
export const chainOfNobody = "00000000-0000-0000-0000-000000000000";

const beginning = Buffer.alloc(32);

/** The end of a chain: how many entries it has, and the hash that stands for all of them. */
export interface Head {
  readonly chain: string;
  readonly position: number;
  readonly hash: Buffer;
}

export function emptyChain(chain: string): Head {
  return { chain, position: 0, hash: beginning };
}

/** The head after one more entry. The hash covers the place, the entry's number, all it says and all before it. */
export function headAfter(
  key: string,
  head: Head,
  eventId: number,
  facts: AuditFacts,
  mac: Uint8Array,
): Head {
  const position = head.position + 1;
  const hash = createHmac("sha256", key)
    .update(`seal\0${head.chain}\0${position}\0${eventId}\0`)
    .update(head.hash)
    .update(mac)
    .update(canonicalBytes(facts))
    .digest();
  return { chain: head.chain, position, hash };
}
