import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { newPassword } from "@/db/roles";

export const coxaFolder = path.resolve(".coxa");
const file = path.join(coxaFolder, "secrets.json");

const secretsSchema = z.strictObject({
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  session: z.string().min(32),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** The passwords of the database's roles and the key of the sessions: made once, kept for this user's eyes only. */
export function keptSecrets(): Secrets {
  if (existsSync(file)) {
    return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  }
  if (existsSync(path.join(coxaFolder, "postgres", "data"))) {
    throw new Error(
      `${file} is gone, and with it the passwords of the database beside it. Put it back, or remove ${coxaFolder} to begin with an empty database.`,
    );
  }
  const secrets = {
    superuser: newPassword(),
    owner: newPassword(),
    app: newPassword(),
    session: newPassword(),
  };
  mkdirSync(coxaFolder, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
