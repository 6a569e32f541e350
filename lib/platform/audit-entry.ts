import { createHmac, timingSafeEqual } from "node:crypto";
import type { AuditOutcome, AuditPurpose } from "@/db/schema";

/** All that an audit entry says, apart from its place in the table. */
export interface AuditFacts {
  readonly entryId: string;
  /** UTC to the microsecond: 2026-11-24T10:42:07.000000Z. */
  readonly at: string;
  readonly correlationId: string;
  readonly organisationId: string | null;
  readonly userId: string | null;
  readonly role: string | null;
  readonly sessionId: string | null;
  readonly act: string;
  readonly outcome: AuditOutcome;
  readonly purpose: AuditPurpose;
  readonly patientId: string | null;
  readonly subjectId: string | null;
  readonly detail: unknown;
}

/** An instant as entries name it. */
export function auditInstant(at: Date): string {
  return at.toISOString().replace("Z", "000Z");
}

/** The same bytes for the same facts, whatever order a database gives the keys of `detail` in. */
export function canonicalBytes(facts: AuditFacts): Buffer {
  return Buffer.from(
    canonicalJson([
      facts.entryId,
      facts.at,
      facts.correlationId,
      facts.organisationId,
      facts.userId,
      facts.role,
      facts.sessionId,
      facts.act,
      facts.outcome,
      facts.purpose,
      facts.patientId,
      facts.subjectId,
      facts.detail,
    ]),
  );
}

/** What the app signs each entry with, so that a row put into the table by other hands shows. */
export function entryMac(key: string, facts: AuditFacts): Buffer {
  return createHmac("sha256", key).update("entry\0").update(canonicalBytes(facts)).digest();
}

/** Whether one of the valid keys signed these facts. */
export function isSignedBy(keys: readonly string[], facts: AuditFacts, mac: Uint8Array): boolean {
  return keys.some((key) => {
    const expected = entryMac(key, facts);
    return mac.length === expected.length && timingSafeEqual(mac, expected);
  });
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
