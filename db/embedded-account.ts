import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type Binaries, binary, copyBinaries } from "./embedded-binaries";

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root hands it to another account or, where that
 * account cannot reach the files, runs it in a user namespace in which root has another name.
 */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "other"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace"; readonly uid: number; readonly gid: number };

export type Place = { readonly account: Account; readonly binaries: Binaries; readonly folder: string };

/** Where root puts what its stand-in account cannot reach in the checkout. */
const shelter = "/var/lib/coxa";

/** Chooses an account that can run `binaries` and write to `folder`, and moves either where none can. */
export function placeFor(binaries: Binaries, folder: string): Place {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) {
    return { account: { kind: "self" }, binaries, folder };
  }
  const other = { kind: "other", ...standIn() } as const;
  const inPlace: Place[] = [
    { account: other, binaries, folder },
    { account: { ...other, kind: "namespace" }, binaries, folder },
  ];
  const found = existsSync(signpost(folder)) ? undefined : inPlace.find(works);
  return settle(found ?? elsewhere(other, binaries, folder));
}

/** The folder says where its cluster is, so that it is found again and a new folder gets a new cluster. */
function elsewhere(account: Account, installed: Binaries, folder: string): Place {
  const binaries = copyBinaries(installed, shelter);
  if (!existsSync(signpost(folder)) && works({ account, binaries, folder })) {
    return { account, binaries, folder };
  }
  if (!existsSync(signpost(folder))) {
    writeFileSync(signpost(folder), path.join(shelter, randomUUID()));
  }
  const sheltered = readFileSync(signpost(folder), "utf8");
  mkdirSync(sheltered, { recursive: true });
  return { account, binaries, folder: sheltered };
}

function signpost(folder: string): string {
  return path.join(folder, "elsewhere");
}

export type Command = {
  readonly file: string;
  readonly args: string[];
  readonly options: { uid?: number; gid?: number };
};

/** The command and spawn options that run `program` as `account`. */
export function asAccount(account: Account, program: string, args: readonly string[]): Command {
  if (account.kind === "namespace") {
    const mapped = [`--map-user=${account.uid}`, `--map-group=${account.gid}`];
    return { file: "unshare", args: ["--user", ...mapped, program, ...args], options: {} };
  }
  const options = account.kind === "other" ? { uid: account.uid, gid: account.gid } : {};
  return { file: program, args: [...args], options };
}

function standIn(): { uid: number; gid: number } {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
    .filter(({ name, uid }) => name && uid !== 0);
  const found =
    accounts.find(({ name }) => name === "postgres") ??
    accounts.find(({ name }) => name === "nobody") ??
    accounts[0];
  if (!found) {
    throw new Error(
      "PostgreSQL does not run as root and this machine has no other account. Set DATABASE_URL.",
    );
  }
  return { uid: found.uid, gid: found.gid };
}

function works({ account, binaries, folder }: Place): boolean {
  const probe = '"$1" --version >/dev/null && cd "$2"';
  const { file, args, options } = asAccount(account, "/bin/sh", [
    "-c",
    probe,
    "sh",
    binary(binaries, "postgres"),
    folder,
  ]);
  return spawnSync(file, args, { ...options, stdio: "ignore", cwd: "/" }).status === 0;
}

/** Gives the folder and all in it to the account, also when an earlier run used another one. */
function settle(place: Place): Place {
  const { account, folder } = place;
  const owner = account.kind === "other" ? account : { uid: 0, gid: 0 };
  if (statSync(folder).uid !== owner.uid) {
    const inside = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of ["", ...inside]) {
      chownSync(path.join(folder, name), owner.uid, owner.gid);
    }
  }
  return place;
}
