import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { assertLauncherSettings } from "@/lib/cli/launch/launcher-settings";
import { type AuditFacts, entryMac, isSignedBy } from "@/lib/platform/audit-entry";
import { parseEnv } from "@/lib/platform/env";
import { auditEntryKeys } from "@/lib/platform/key-settings";
import { openSecret, sealSecret } from "@/lib/platform/second-step";
import { openCookie, sealCookie } from "@/lib/platform/session-cookie";

const newKey = () => randomBytes(32).toString("base64url");
/** The address of a database, with that password in it. */
function addressWith(password: string): string {
  const address = new URL("postgresql://coxa_app@127.0.0.1:5432/coxa");
  address.password = password;
  return address.href;
}
const whole = () => ({
  DATABASE_URL: addressWith(newKey()),
  NEXTAUTH_URL: "https://coxa.example",
  NEXTAUTH_SECRET: newKey(),
  COXA_AUDIT_ENTRY_KEY: newKey(),
  COXA_LETTER_KEY: newKey(),
  COXA_SECOND_STEP_KEY: newKey(),
  COXA_JOURNAL_KEY: newKey(),
});

/** As a production server would parse them. */
function inProduction<T>(work: () => T): T {
  const before = process.env.NODE_ENV;
  Object.assign(process.env, { NODE_ENV: "production" });
  try {
    return work();
  } finally {
    Object.assign(process.env, { NODE_ENV: before });
  }
}

test("every faulty setting is listed at once, by name and never by value", () => {
  const wrong = {
    ...whole(),
    NEXTAUTH_SECRET: "hunter2-hunter2",
    COXA_IDLE_MINUTES: "90",
    NEXTAUTH_URL: "hunter2",
  };
  let told = "";
  try {
    parseEnv({ ...wrong, DATABASE_URL: undefined });
  } catch (fault) {
    told = String(fault);
  }
  for (const name of ["DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "COXA_IDLE_MINUTES"]) {
    expect(told).toContain(name);
  }
  expect(told).not.toContain("hunter2");
});

for (const { what, key } of [
  { what: "a short key", key: "k3Yk3Yk3Yk3Y" },
  { what: "a sample key", key: "please-change-me-please-change-me-please" },
  { what: "one character over and over", key: "a".repeat(44) },
  { what: "a default", key: "default-key-of-the-application-0000000001" },
]) {
  for (const name of [
    "NEXTAUTH_SECRET",
    "COXA_AUDIT_ENTRY_KEY",
    "COXA_LETTER_KEY",
    "COXA_SECOND_STEP_KEY",
    "COXA_JOURNAL_KEY",
  ] as const) {
    test(`production does not start with ${what} as ${name}`, () => {
      expect(() => inProduction(() => parseEnv({ ...whole(), [name]: key }))).toThrow(name);
      expect(() => inProduction(() => parseEnv({ ...whole(), [name]: `${newKey()},${key}` }))).toThrow(name);
    });
  }
}

for (const { what, faulty, name } of [
  {
    what: "a sample as the database's password",
    faulty: { DATABASE_URL: addressWith("postgres") },
    name: "DATABASE_URL",
  },
  {
    what: "a sample token",
    faulty: { COXA_METRICS_TOKEN: "changeme-changeme-changeme-changeme-changeme" },
    name: "COXA_METRICS_TOKEN",
  },
  {
    what: "a guessable secret of its provider",
    faulty: {
      COXA_OIDC_ISSUER: "https://id.example",
      COXA_OIDC_CLIENT_ID: "coxa",
      COXA_OIDC_CLIENT_SECRET: "secret",
    },
    name: "COXA_OIDC_CLIENT_SECRET",
  },
  {
    what: "a provider without a client",
    faulty: { COXA_OIDC_ISSUER: "https://id.example" },
    name: "COXA_OIDC_CLIENT_ID",
  },
  { what: "an address over http", faulty: { NEXTAUTH_URL: "http://coxa.example" }, name: "NEXTAUTH_URL" },
  { what: "many proxies", faulty: { COXA_TRUSTED_PROXIES: "many" }, name: "COXA_TRUSTED_PROXIES" },
  {
    what: "a guessable secret of its object store",
    faulty: {
      COXA_S3_ENDPOINT: "https://s3.example",
      COXA_S3_BUCKET: "files",
      COXA_S3_ACCESS_KEY_ID: "coxa",
      COXA_S3_SECRET_ACCESS_KEY: "minioadmin",
    },
    name: "COXA_S3_SECRET_ACCESS_KEY",
  },
]) {
  test(`production does not start with ${what}`, () => {
    expect(() => inProduction(() => parseEnv({ ...whole(), ...faulty }))).toThrow(name);
  });
}

test("no two settings hold the same key", () => {
  const key = newKey();
  const same = { ...whole(), COXA_LETTER_KEY: key, COXA_JOURNAL_KEY: `${newKey()},${key}` };
  expect(() => parseEnv(same)).toThrow("COXA_JOURNAL_KEY: holds the same key as COXA_LETTER_KEY");
});

test("the launcher's own settings are refused by name, and none of their values", () => {
  const faulty = {
    DATABASE_URL: addressWith("postgres"),
    COXA_AUDIT_SEAL_KEY: "hunter2",
    COXA_SMTP_URL: "hunter2",
  };
  for (const name of Object.keys(faulty)) {
    expect(() => assertLauncherSettings(faulty, true)).toThrow(name);
  }
  expect(() => assertLauncherSettings(faulty, true)).not.toThrow(/hunter2|:postgres@/);
  expect(() => assertLauncherSettings({ COXA_SMTP_URL: "smtps://mail.example" }, true)).not.toThrow();
});

test("production starts with keys that were made for it, also with two during a change, but not with three", () => {
  expect(inProduction(() => parseEnv(whole())).COXA_IDLE_MINUTES).toBe(15);
  const two = `${newKey()}, ${newKey()}`;
  expect(inProduction(() => parseEnv({ ...whole(), NEXTAUTH_SECRET: two })).NEXTAUTH_SECRET).toBe(two);
  expect(() => parseEnv({ ...whole(), NEXTAUTH_SECRET: `${two},${newKey()}` })).toThrow("NEXTAUTH_SECRET");
});

test.describe("during a change of key, with the new one first and the old one beside it", () => {
  const [fresh, old, strange] = [newKey(), newKey(), newKey()];

  test("who is signed in stays so, new sign-ins use the new key, and no other key opens a cookie", async () => {
    Object.assign(process.env, whole(), { NEXTAUTH_SECRET: `${fresh},${old}` });
    const token = { sid: "00000000-0000-4000-8000-00000000abcd" };
    const sealedWith = (secret: string) => encode({ token, secret, maxAge: 60 });
    expect(await openCookie(await sealedWith(old))).toMatchObject(token);
    expect(await openCookie(await sealedWith(strange))).toBeNull();
    const sealed = await sealCookie(token);
    expect(await openCookie(sealed)).toMatchObject(token);
    const { decode } = await import("next-auth/jwt");
    expect(await decode({ token: sealed, secret: fresh })).toMatchObject(token);
  });

  test("a second step that was set up before still opens, and a new one is sealed with the new key", () => {
    process.env.COXA_SECOND_STEP_KEY = old;
    const before = sealSecret("JBSWY3DPEHPK3PXP");
    process.env.COXA_SECOND_STEP_KEY = `${fresh},${old}`;
    expect(openSecret(before)).toBe("JBSWY3DPEHPK3PXP");
    const after = sealSecret("JBSWY3DPEHPK3PXP");
    process.env.COXA_SECOND_STEP_KEY = fresh;
    expect(openSecret(after)).toBe("JBSWY3DPEHPK3PXP");
    expect(() => openSecret(before)).toThrow("COXA_SECOND_STEP_KEY");
  });

  test("entries of the record of acts from before the change still count as written by Coxa", () => {
    const facts: AuditFacts = {
      entryId: "e",
      at: "2026-11-24T10:42:07.000000Z",
      correlationId: "c",
      organisationId: null,
      userId: null,
      role: null,
      sessionId: null,
      act: "sign-in",
      outcome: "done",
      purpose: "sign_in",
      patientId: null,
      subjectId: null,
      detail: {},
    };
    process.env.COXA_AUDIT_ENTRY_KEY = `${fresh},${old}`;
    expect(auditEntryKeys()[0]).toBe(fresh);
    expect(isSignedBy(auditEntryKeys(), facts, entryMac(old, facts))).toBe(true);
    expect(isSignedBy(auditEntryKeys(), facts, entryMac(strange, facts))).toBe(false);
  });
});

test("an object store that is only half set is named at the start, and none of its values", () => {
  const half = { ...whole(), COXA_S3_ENDPOINT: "https://s3.example", COXA_S3_ACCESS_KEY_ID: "half-a-pair" };
  expect(() => parseEnv(half)).toThrow(/COXA_S3_BUCKET.*COXA_S3_SECRET_ACCESS_KEY/);
  expect(() => parseEnv(half)).not.toThrow(/half-a-pair/);
  expect(parseEnv(whole())).toBeTruthy();
});
