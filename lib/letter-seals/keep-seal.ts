import type { Tx } from "@/db/client";
import { sealOf } from "./seal";
import * as store from "./store";

interface Letter {
  readonly code: string;
  readonly sha256: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly version: number;
}

/** Signs a letter's digest and keeps the seal; the letter itself is stored after it, in the same transaction. */
export async function keepSeal(tx: Tx, letter: Letter): Promise<void> {
  const { publicKey, ...seal } = sealOf(letter.sha256);
  await store.keepKey(tx, { id: seal.keyId, publicKey, firstUsedAt: letter.issuedAt });
  await store.insert(tx, { ...letter, ...seal });
}
