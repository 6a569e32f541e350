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
