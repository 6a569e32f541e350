import { newId } from "@/lib/platform/ids";
import { expect, test } from "../support/fixtures";
import { listen } from "../support/live-channel";
import { pages, routes } from "../support/matrix/pages";
import { everyone, people } from "../support/matrix/subjects";
import { addressOf, forEach } from "../support/matrix/tries";
import { act, actionNamed, ask, cookieOf } from "../support/matrix/visitor";
import { makeWorld, type World } from "../support/matrix/world";

/** What a visitor might say to pass for somebody, or for the framework itself. */
const claims: readonly Readonly<Record<string, string>>[] = [
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-next": "1", "x-middleware-rewrite": "/api/health" },
  { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https" },
  { forwarded: "for=10.0.0.1;host=elsewhere.example;proto=https" },
  { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
  { "x-original-url": "/api/health", "x-rewrite-url": "/api/health" },
  { "x-invoke-path": "/api/health", "x-invoke-query": "%7B%7D", "x-matched-path": "/api/health" },
  { "x-nextjs-data": "1", purpose: "prefetch" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { "x-action-forwarded": "1", "next-url": "/api/health" },
  { "x-http-method-override": "GET", authorization: "Bearer null", "x-user-id": "1", "x-role": "gp" },
];

let world: World;
let gp: string;
let stranger: string;

test.beforeAll(async ({ acting }) => {
  test.setTimeout(300_000);
  world = await makeWorld(acting);
  gp = await cookieOf(people.gp);
  stranger = await cookieOf(people.system_administrator);
});

const addresses = () =>
  Object.entries({ ...pages, ...routes }).map(([route, row]) => ({
    row,
    address: addressOf(route, row, world, { visitor: "gp", subject: "own", answer: "shown" }),
  }));

const named = (body: string) => world.hiddenFrom("signed-out").find((name) => body.includes(name));

test("no claim in a header opens a page or a route to somebody who is signed out", async () => {
  const tries = addresses()
    .filter(({ row }) => row.signedOut === undefined)
    .flatMap(({ address, row }) => claims.map((headers) => ({ address, row, headers })));
  const faults = await forEach(tries, async ({ address, row, headers }) => {
    const reply = await ask(address, null, { headers, ...(row.post && { method: "POST", body: "{}" }) });
    const kept = reply.answer === "asked to sign in" || (reply.status === 307 && reply.body === "");
    return kept && !named(reply.body)
      ? undefined
      : `${address} with ${JSON.stringify(headers)}: ${reply.answer}`;
  });
  expect(faults).toEqual([]);
});

test("no claim in a header shows a patient to a role without clinical content", async () => {
  const all = Object.assign({}, ...claims);
  const faults = await forEach(addresses(), async ({ address }) => {
    const replies = [
      await ask(address, stranger, { headers: all }),
      await ask(`${address}${address.includes("?") ? "&" : "?"}_rsc=1`, stranger, { headers: { rsc: "1" } }),
    ];
    const leak = replies.map(({ body }) => named(body)).find(Boolean);
    const broken = replies.some(({ status }) => status >= 500);
    return leak || broken ? `${address}: ${leak ?? replies.map(({ status }) => status)}` : undefined;
  });
  expect(faults).toEqual([]);
});

test("no other method does or shows anything", async () => {
  const tries = addresses().flatMap(({ address }) =>
    ["PUT", "PATCH", "DELETE"].map((method) => ({ address, method })),
  );
  const faults = await forEach(tries, async ({ address, method }) => {
    const { answer, body } = await ask(address, gp, { method });
    return answer === "no such method" && !named(body) ? undefined : `${method} ${address}: ${answer}`;
  });
  expect(faults).toEqual([]);
});

for (const origin of [
  "null",
  "https://elsewhere.example",
  "http://localhost.elsewhere.example",
  "http://localhost:1",
]) {
  test(`a page of ${origin} changes nothing with the cookie of somebody who is signed in`, async () => {
    const { referralId, patientId, consultationId } = idsOfGp();
    const form = { method: "POST", headers: { origin, "content-type": "text/plain" } };
    const saved = JSON.stringify({
      consultationId,
      patientId,
      editorId: newId(),
      baseRevision: 0,
      changes: [{ fieldId: "laterality", value: "left" }],
    });
    const withdrawal = actionNamed("withdrawReferralAction");
    const replies = [
      await ask(`/consultations/${consultationId}/answers`, gp, { ...form, body: saved }),
      await ask(`/referrals/${referralId}`, gp, {
        ...form,
        headers: { ...form.headers, "next-action": withdrawal },
        body: JSON.stringify([{ referralId, note: "From elsewhere" }]),
      }),
      await ask("/api/auth/signout", gp, { ...form, body: "" }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
}

test("who says that an action was passed on by the framework is believed nothing", async () => {
  const { referralId } = idsOfGp();
  const { status } = await ask(`/referrals/${referralId}`, gp, {
    method: "POST",
    headers: {
      origin: "https://elsewhere.example",
      "x-action-forwarded": "1",
      "x-forwarded-host": "elsewhere.example",
      "x-coxa-own-word": "1",
      "next-action": actionNamed("withdrawReferralAction"),
    },
    body: JSON.stringify([{ referralId, note: "From elsewhere" }]),
  });
  expect(status).toBe(403);
});

test("an action’s id that no build made, or that another page has, does nothing it should not", async () => {
  const { referralId } = idsOfGp();
  for (const id of ["0".repeat(42), "40".padEnd(42, "f"), "constructor", "__proto__", "../../x"]) {
    const { status, body } = await act(id, `/referrals/${referralId}`, gp, { referralId, note: "x" });
    expect([400, 404, 409], `${id}: ${body.slice(0, 200)}`).toContain(status);
  }
});

test("what no page of ours sends to an action, or as a form, is refused as that and not as a fault of the server’s", async () => {
  const { referralId } = idsOfGp();
  const action = { "next-action": actionNamed("withdrawReferralAction") };
  const withNote = (note: unknown) => JSON.stringify([{ referralId, note }]);
  for (const body of [
    ...["", "[", "{}", "5", "null", "[zxc]", "[".repeat(100_000), "\u0000"],
    ...["$1", "$K1", "$F1", "$Fa:b", "$@1", "$n1x", "$0:__proto__:then", "$D", "$Q1", "$A1"].map(withNote),
  ]) {
    const { status } = await ask(`/referrals/${referralId}`, gp, { method: "POST", headers: action, body });
    expect(status, body.slice(0, 80)).toBe(400);
  }
  const broken = '--x\r\ncontent-disposition: form-data; name="file"; filename="x.pdf"\r\n\r\nno end';
  const form = { method: "POST", body: broken };
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  for (const address of [`/referrals/${referralId}`, "/api/auth/callback/credentials", "/patients"]) {
    expect((await ask(address, gp, { ...form, headers })).status, address).toBe(415);
    const asAction = { ...form, headers: { ...headers, ...action } };
    expect((await ask(address, gp, asAction)).status, `${address}, to an action`).toBe(415);
  }
  for (const sort of [
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "multipart/mixed; boundary=x",
  ]) {
    const { status } = await ask(`/referrals/${referralId}/files`, gp, {
      ...form,
      headers: { "content-type": sort },
    });
    expect([400, 409, 422], sort).toContain(status);
  }
});

test("a text that begins as the framework’s own signs do reaches an action as it was written", async () => {
  const told = await act(actionNamed("findPatientsAction"), "/patients", gp, { text: "$$1 and $more" });
  expect(told.status).toBe(200);
  expect(told.answer).toBe("shown");
});

test("the same act sent again by its id does it once", async ({ acting }) => {
  const again = await makeWorld(acting);
  const referralId = again.idOf("referral", "draft", "gp");
  const send = actionNamed("sendReferralAction");
  const replies = [];
  for (let time = 0; time < 3; time++) {
    replies.push(await act(send, `/referrals/${referralId}`, gp, { referralId }));
  }
  const receipts = replies.map(({ body }) => /"receiptNumber":"([^"]+)"/.exec(body)?.[1]);
  expect(receipts[0]).toBeTruthy();
  expect(new Set(receipts).size).toBe(1);
});

test("an id of one record beside an id of another’s opens neither", async () => {
  const own = idsOfGp();
  const others = {
    referralId: world.idOf("referral", "otherOrganisation", "gp"),
    consultationId: world.idOf("consultation", "otherOrganisation", "gp"),
    patientId: world.idOf("patient", "otherOrganisation", "gp"),
  };
  const hidden = world.hiddenFrom("gp");
  for (const address of [
    `/consultations/${own.consultationId}/refer?draft=${others.referralId}`,
    `/consultations/${own.consultationId}/refer?from=${others.referralId}`,
    `/consultations/${others.consultationId}/refer?draft=${own.draftId}`,
    `/consultations/${own.consultationId}/refer?draft=${own.draftId}`,
  ]) {
    const { body } = await ask(address, gp);
    expect(
      hidden.filter((name) => body.includes(name)),
      address,
    ).toEqual([]);
    expect(body, address).not.toContain(own.draftName);
  }
  const saved = await ask(`/consultations/${own.consultationId}/answers`, gp, {
    method: "POST",
    body: JSON.stringify({
      consultationId: own.consultationId,
      patientId: others.patientId,
      editorId: newId(),
      baseRevision: 0,
      changes: [{ fieldId: "laterality", value: "left" }],
    }),
  });
  expect(saved.status).toBe(409);
});

test("a list that goes on from another organisation’s row shows no row of theirs", async () => {
  const id = world.idOf("referral", "otherOrganisation", "gp");
  const at = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString());
  for (const role of everyone) {
    const cookie = await cookieOf(people[role]);
    for (const address of [
      `/referrals/sent?sent=${at}&id=${id}`,
      `/referrals/received?rank=0&sent=${at}&id=${id}`,
      `/referrals/received?view=decided&rank=9&sent=${at}&id=${id}`,
      "/audit?before=999999999",
      "/audit?person=00000000-0000-4000-8003-000000000005",
    ]) {
      const { status, body } = await ask(address, cookie);
      expect(status, address).toBeLessThan(500);
      expect(
        world.hiddenFrom(role).filter((name) => body.includes(name)),
        `${address} as ${role}`,
      ).toEqual([]);
    }
  }
});

test("the live channel tells nobody of another organisation’s patients, and each of their own", async ({
  acting,
}) => {
  const hear = listen(gp);
  const hearElsewhere = listen(await cookieOf("gp.harbour"));
  await Promise.all([hear.open, hearElsewhere.open]);
  const made = await makeWorld(acting);
  const theirs = made.idOf("referral", "otherOrganisation", "gp");
  const ours = made.idOf("referral", "own", "physiotherapist");
  await expect.poll(() => hear.told()).toContain(ours);
  await expect.poll(() => hearElsewhere.told()).toContain(theirs);
  expect(hear.told()).not.toContain(theirs);
  expect(hearElsewhere.told()).not.toContain(ours);
  hear.close();
  hearElsewhere.close();
});

function idsOfGp() {
  return {
    referralId: world.idOf("referral", "own", "gp"),
    draftId: world.idOf("referral", "draft", "gp"),
    draftName: world.nameOfDraft,
    consultationId: world.idOf("consultation", "own", "gp"),
    patientId: world.idOf("patient", "own", "gp"),
  };
}
