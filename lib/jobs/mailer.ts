import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one e-mail; rejects when it was not taken. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Through the SMTP server of `smtpUrl` if there is one, else as one JSON line each into `file`. */
export function openMailer(smtpUrl: string | undefined, file: string): Mailer {
  if (!smtpUrl) {
    return async (mail) => {
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    };
  }
  const transport = createTransport(smtpUrl);
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({
      from: "Coxa <no-reply@coxa.example>",
      to,
      subject,
      text,
      messageId: `<${id}@coxa>`,
    });
  };
}

/**
 * Sends each message once, by its id, as `ledger` knows it: one line for each message that went out. The ledger lies
 * outside the database, so that one which was put back to an earlier state sends nothing for the second time.
 */
export function sendOnce(mailer: Mailer, ledger: string): Mailer {
  const gone = new Set(existsSync(ledger) ? readFileSync(ledger, "utf8").split("\n") : []);
  return async (mail) => {
    if (gone.has(mail.id)) {
      return;
    }
    await mailer(mail);
    await mkdir(path.dirname(ledger), { recursive: true });
    await appendFile(ledger, `${mail.id}\n`, { mode: 0o600, flush: true });
    gone.add(mail.id);
  };
}
