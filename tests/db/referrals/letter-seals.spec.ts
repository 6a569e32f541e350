import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { checkLetter } from "@/lib/letter-seals";
import { letterKeySet } from "@/lib/letter-seals/check-letter";
import { carriedDocument } from "@/lib/letters/verify-text";
import { inOrganisation } from "@/lib/platform/database";
import {
  amendReferral,
  downloadLetter,
  exportDocument,
  redirectReferral,
  withdrawReferral,
} from "@/lib/referrals";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { insertBareLetter } from "../../support/letter";
import { aSentReferral, referralWords } from "../../support/refer";

const alderLane = demoId(1, 1);
const northmoor = demoId(1, 11);

async function codeOf(coxa: Coxa, referralId: string, version = 1): Promise<string> {
  const [row] = await coxa.superuser<{ code: string }[]>`
    select code from letters where referral_id = ${referralId} and version = ${version}`;
  return row?.code ?? "";
}

test("a sent letter is found by its code, however it is typed, and nothing clinical is told", async ({
  coxa,
}) => {
  const referralId = await aSentReferral(coxa);
  const code = await codeOf(coxa, referralId);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const downloaded = await coxa.as("physio", downloadLetter, { referralId });
  const pdf = downloaded.ok ? downloaded.value.pdf : new Uint8Array();
  for (const typed of [code, code.toLowerCase(), code.replaceAll("-", " "), code.replaceAll("0", "O")]) {
    const found = await checkLetter(coxa.db, typed);
    expect(found).toEqual({
      code,
      issuer: "Alder Lane Surgery",
      issuedAt: testNow,
      version: 1,
      ended: null,
      sha256: createHash("sha256").update(pdf).digest("hex"),
      signature: expect.stringMatching(/^[\w-]{86}$/),
      key: expect.objectContaining({ kty: "OKP", crv: "Ed25519" }),
      signed: true,
    });
  }
  for (const wrong of ["", "7K3M", "AAAA-AAAA-AAAA", "'; drop table letters", code.slice(1)]) {
    expect(await checkLetter(coxa.db, wrong)).toBeUndefined();
  }
});

test("what is exported is the document in the letter, for both sides and nobody else", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const letter = await coxa.as("physio", downloadLetter, { referralId });
  const carried = await carriedDocument(letter.ok ? letter.value.pdf : new Uint8Array());
  for (const name of ["gp", "secretary", "physio"]) {
    const exported = await coxa.as(name, exportDocument, { referralId });
    expect(exported.ok && exported.value.document, name).toBe(carried);
  }
  for (const name of ["gp.harbour", "physio.vale", "ot"]) {
    expect(await coxa.as(name, exportDocument, { referralId }), name).toMatchObject({ code: "not-found" });
  }
  expect(await coxa.as("auditor", exportDocument, { referralId })).toMatchObject({ code: "not-allowed" });
  const [entry] = await coxa.superuser<{ n: number }[]>`
    select count(*)::int as n from audit_events where act = 'referral.export' and subject_id = ${referralId} and outcome = 'done'`;
  expect(entry?.n).toBe(3);
});

test("a newer version supersedes the letter, and a withdrawal ends every version", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const first = await codeOf(coxa, referralId);
  const amended = await coxa.as("gp", amendReferral, {
    referralId,
    version: 1,
    ...referralWords,
    question: "And a stick?",
  });
  expect(amended).toMatchObject({ ok: true });
  const second = await codeOf(coxa, referralId, 2);
  expect(second).not.toBe(first);
  expect(await checkLetter(coxa.db, first)).toMatchObject({ ended: "superseded", version: 1, signed: true });
  expect(await checkLetter(coxa.db, second)).toMatchObject({ ended: null, version: 2, signed: true });
  const withdrawn = await coxa.as("gp", withdrawReferral, { referralId, note: "Better already" });
  expect(withdrawn).toMatchObject({ ok: true });
  for (const code of [first, second]) {
    expect(await checkLetter(coxa.db, code)).toMatchObject({ ended: "withdrawn" });
  }
});

test("letters signed with the old key still verify after a change of keys, and both keys are published", async ({
  coxa,
}) => {
  const before = await codeOf(coxa, await aSentReferral(coxa));
  const old = process.env.COXA_LETTER_KEY;
  const fresh = randomBytes(32).toString("base64url");
  process.env.COXA_LETTER_KEY = `${fresh},${old}`;
  const during = await codeOf(coxa, await aSentReferral(coxa));
  process.env.COXA_LETTER_KEY = fresh;
  const checks = await Promise.all([before, during].map((code) => checkLetter(coxa.db, code)));
  const published = await letterKeySet(coxa.db);
  process.env.COXA_LETTER_KEY = old;
  expect(checks).toMatchObject([{ signed: true }, { signed: true }]);
  expect(checks[0]?.key.kid).not.toBe(checks[1]?.key.kid);
  expect(published.keys.map(({ kid }) => kid)).toEqual(
    expect.arrayContaining(checks.map((check) => check?.key.kid)),
  );
});

const refusedLetters = [
  ["no code", "code = null"],
  ["no document", "document = null"],
  ["other bytes than its digest says", "pdf = '\\x00'"],
  ["a digest that nobody signed", "pdf = '\\x00', sha256 = encode(sha256('\\x00'::bytea), 'hex')"],
] as const;

for (const [what, change] of refusedLetters) {
  test(`the database refuses a letter with ${what}`, async ({ coxa }) => {
    const referralId = await aSentReferral(coxa);
    const write = inOrganisation(coxa.db, alderLane, demoId(3, 1), (tx) =>
      tx.execute(
        sql.raw(`
        with changed as (select (jsonb_populate_record(l, jsonb_build_object('version', 2))).* from letters l
          where referral_id = '${referralId}')
        insert into letters select organisation_id, referral_id, receiving_organisation_id, version, model,
          ${column("pdf", change)}, ${column("sha256", change)}, created_by, created_at,
          ${column("code", change)}, ${column("document", change)} from changed`),
      ),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^23/) } });
  });
}

/** The column itself, or what `change` puts in its place. */
function column(name: string, change: string): string {
  return new RegExp(`(?:^|, )${name} = (.*?)(?:, [a-z0-9]+ = |$)`).exec(change)?.[1] ?? name;
}

test("neither letters nor seals nor keys can be changed, not even by the database’s owner", async ({
  coxa,
}) => {
  const code = await codeOf(coxa, await aSentReferral(coxa));
  for (const statement of [
    "update letters set model = '{}'",
    "delete from letters",
    "update letter_keys set public_key = 'x'",
    "delete from letter_seals",
    `update letter_seals set sha256 = '${"0".repeat(64)}' where code = '${code}'`,
    `update letter_seals set signature = repeat('A', 86) where code = '${code}'`,
    `update letter_seals set ended = null where code = '${code}'`,
  ]) {
    await expect(coxa.superuser.unsafe(statement), statement).rejects.toMatchObject({ code: "23514" });
  }
});

test("only the issuer seals, and a key cannot go under another one’s name", async ({ coxa }) => {
  const at = new Date();
  const foreign = inOrganisation(coxa.db, northmoor, demoId(3, 1), (tx) =>
    insertBareLetter(tx, {
      organisationId: alderLane,
      referralId: demoId(1, 1),
      receivingOrganisationId: northmoor,
      version: 1,
      createdBy: demoId(3, 1),
      createdAt: at,
    }),
  );
  await expect(foreign).rejects.toMatchObject({ cause: { code: "42501" } });
  const named = coxa.db.execute(
    sql`insert into letter_keys (id, public_key, first_used_at) values ('mine', ${"A".repeat(43)}, now())`,
  );
  await expect(named).rejects.toMatchObject({ cause: { code: "23514" } });
});

test("a letter that is carried on to another service keeps its code and stays current", async ({ coxa }) => {
  const referralId = await aSentReferral(coxa);
  const code = await codeOf(coxa, referralId);
  const other = await coxa.superuser<{ id: string }[]>`
    select s.id from receiving_services s where s.kind = 'orthopaedics' and s.closed_at is null limit 1`;
  const redirected = await coxa.as("physio", redirectReferral, {
    referralId,
    serviceId: other[0]?.id,
    note: "Needs a surgeon",
  });
  expect(redirected).toMatchObject({ ok: true });
  expect(await checkLetter(coxa.db, code)).toMatchObject({ ended: null, signed: true });
});
