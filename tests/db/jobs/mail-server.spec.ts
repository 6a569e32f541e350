import type { AddressInfo, Socket } from "node:net";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { demoId } from "@/db/demo/demo-ids";
import { tasks } from "@/lib/jobs";
import { openMailer, sendOnce } from "@/lib/jobs/mailer";
import { test as base, expect, testNow } from "../../support/acting";
import { aSentReferral } from "../../support/refer";

const northmoor = demoId(1, 11);

interface MailServer {
  readonly url: string;
  /** Every mail that was taken, as it came. */
  readonly mails: string[];
  /** The next mail is taken, and the connection lost before that is said. */
  loseNextReply: boolean;
}

const test = base.extend<{ server: MailServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  server: async ({}, use) => {
    const sockets = new Set<Socket>();
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part) => parts.push(part));
        stream.on("end", () => {
          told.mails.push(Buffer.concat(parts).toString());
          if (!told.loseNextReply) return done();
          told.loseNextReply = false;
          for (const socket of sockets) socket.destroy();
        });
      },
    });
    smtp.server.on("connection", (socket: Socket) => sockets.add(socket));
    smtp.on("error", () => undefined);
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    // A server that listens on TCP has an address of that kind.
    const { port } = smtp.server.address() as AddressInfo;
    const told: MailServer = { url: `smtp://127.0.0.1:${port}`, mails: [], loseNextReply: false };
    await use(told);
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  },
});

const messageIds = (mails: readonly string[]) =>
  mails.map((mail) => /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim());

test("a mail server gets each message once, from Coxa to whom it is for, with no name and nothing clinical", async ({
  coxa,
  server,
}, info) => {
  await aSentReferral(coxa);
  const mailer = sendOnce(openMailer(server.url, "unused"), path.join(info.outputDir, "sent.log"));
  const later = new Date(testNow.getTime() + 40 * 86_400_000);
  const worker = tasks(coxa.workerDb, mailer, () => later);
  await worker.sweep({});
  await Promise.all([worker.sweep({}), worker.tell({ organisationId: northmoor })]);
  expect(server.mails.length).toBeGreaterThan(2);
  const ids = messageIds(server.mails);
  expect(new Set(ids).size).toBe(ids.length);
  const [unsent] = await coxa.superuser`select count(*)::int as n from messages where sent_at is null`;
  expect(unsent).toEqual({ n: 0 });
  const patients = await coxa.superuser<{ family_name: string; nhs_number: string }[]>`
    select family_name, nhs_number from patients`;
  const all = server.mails.join("\n");
  for (const { family_name, nhs_number } of patients) {
    expect(all).not.toMatch(new RegExp(`\\b${family_name}\\b`, "i"));
    expect(all).not.toContain(nhs_number);
  }
  expect(all).not.toMatch(/osteoarthritis|\bhip\b|pain|walk the dog/i);
  expect(server.mails.every((mail) => /^From: "?Coxa"? <no-reply@/m.test(mail))).toBe(true);
});

test("when the mail server's answer is lost, the message goes again under the same Message-ID and then no more", async ({
  coxa,
  server,
}, info) => {
  const mailer = sendOnce(openMailer(server.url, "unused"), path.join(info.outputDir, "sent.log"));
  const worker = tasks(coxa.workerDb, mailer, () => testNow);
  await worker.tell({ organisationId: northmoor });
  const referralId = await aSentReferral(coxa);
  server.mails.length = 0;
  server.loseNextReply = true;
  const deliver = worker.deliver({ organisationId: northmoor, referralId });
  await deliver;
  await expect(worker.tell({ organisationId: northmoor })).rejects.toThrow();
  await worker.tell({ organisationId: northmoor });
  await worker.tell({ organisationId: northmoor });
  const ids = messageIds(server.mails);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@coxa>$/);
});
