import { readdir } from "node:fs/promises";
import path from "node:path";
import type postgres from "postgres";
import { withConnection } from "./roles";
import { type BackupWriter, writeBackup } from "./write-backup";

/** Folders whose contents belong to the running server alone; they are restored empty. */
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const left =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_label.*|tablespace_map.*|current_logfiles)$/;
/** Goes last, so that it is not older than what it vouches for. */
const control = "global/pg_control";

/**
 * Backs up a running cluster, while it is being used, into `file`: its files, and the write-ahead log from their first
 * to their last moment, from which the server that they are restored to makes them whole. Follows the low-level
 * backup calls of PostgreSQL's manual, since the server that comes with Coxa has no pg_basebackup.
 * @param superuserUrl of a server on this machine, whose data folder this process can read
 * @param takenAt the moment of the call
 */
export async function takeBaseBackup(superuserUrl: string, file: string, takenAt: Date): Promise<void> {
  const writer = writeBackup(file);
  try {
    await withConnection(superuserUrl, async (sql) => {
      const [server] = await sql<{ data: string; version: string }[]>`
        select current_setting('data_directory') as data, current_setting('server_version') as version`;
      if (!server) {
        throw new Error("The database does not say where its data folder is.");
      }
      const log = await duringBackup(sql, () => copyData(writer, server.data));
      await copyLog(writer, server.data, log);
      await writer.close({ takenAt: takenAt.toISOString(), postgres: server.version });
    });
  } catch (fault) {
    await writer.abandon(fault instanceof Error ? fault : new Error(String(fault)));
    throw fault;
  }

  async function duringBackup(sql: postgres.Sql, copy: () => Promise<void>): Promise<LogRange> {
    // The slot keeps the log from being recycled; it and the backup end with this connection.
    await sql`select pg_create_physical_replication_slot('coxa_backup', true, true)`;
    const [start] = await sql<{ first: string }[]>`
      select pg_walfile_name(pg_backup_start('coxa', true)) as first`;
    await copy();
    const [stop] = await sql<{ last: string; labelfile: string }[]>`
      select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)`;
    if (!start || !stop) {
      throw new Error("PostgreSQL did not say where the backup begins and ends.");
    }
    await writer.text("backup_label", stop.labelfile);
    return { first: start.first, last: stop.last };
  }
}

type LogRange = { readonly first: string; readonly last: string };

async function copyData(writer: BackupWriter, data: string): Promise<void> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const name = path.relative(data, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/");
    const [top = ""] = name.split("/");
    const inside = name.includes("/");
    if (left.test(entry.name) || (inside && emptied.has(top)) || name.includes("pgsql_tmp")) {
      continue;
    }
    if (entry.isDirectory()) {
      await writer.folder(name);
    } else if (entry.isFile() && name !== control) {
      await writer.file(name, path.join(data, name));
    }
  }
  await writer.folder("pg_wal/archive_status");
  await writer.file(control, path.join(data, control));
}

async function copyLog(writer: BackupWriter, data: string, { first, last }: LogRange): Promise<void> {
  const names = await readdir(path.join(data, "pg_wal"));
  const wanted = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  if (!wanted.includes(first) || !wanted.includes(last)) {
    throw new Error("The write-ahead log of the backup is not whole.");
  }
  for (const name of [...wanted, ...names.filter((found) => found.endsWith(".history"))].sort()) {
    await writer.file(`pg_wal/${name}`, path.join(data, "pg_wal", name));
  }
}
