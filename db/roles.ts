import { randomBytes } from "node:crypto";
import postgres from "postgres";

export const databaseName = "coxa";
export const ownerRole = "coxa_owner";
export const appRole = "coxa_app";
/** The role of the worker: inside the same walls as the app, with rights of its own. */
export const workerRole = "coxa_worker";

export type Passwords = {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
};

/** A new password: 256 random bits that need no escaping in a URL. */
export function newPassword(): string {
  return randomBytes(32).toString("base64url");
}

/** A connection for one errand, closed whatever happens. */
export async function withConnection<T>(url: string, errand: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await errand(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** On a cluster of our own: the three roles with their passwords, and the database. Safe to repeat. */
export async function createRolesAndDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  await withConnection(superuserUrl, async (sql) => {
    await createLogin(sql, ownerRole, passwords.owner);
    await createLogin(sql, appRole, passwords.app);
    await createLogin(sql, workerRole, passwords.worker);
    const [found] = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (!found) {
      await createDatabase(sql, databaseName);
    }
  });
}

/** A database that the owner role owns and nobody but the three roles may enter; a copy of `template` if given. */
export async function createDatabase(
  superuser: postgres.Sql,
  name: string,
  template = "template1",
): Promise<void> {
  const quoted = name.replaceAll('"', '""');
  await superuser.unsafe(`create database "${quoted}" owner ${ownerRole} template "${template}"`);
  await superuser.unsafe(`revoke all on database "${quoted}" from public`);
  await superuser.unsafe(`grant connect on database "${quoted}" to ${appRole}, ${workerRole}`);
}

/** The app's or the worker's role on a PostgreSQL of someone else's, when its owner may create roles. Safe to repeat. */
export async function createRole(
  ownerUrl: string,
  role: typeof appRole | typeof workerRole,
  password: string,
): Promise<void> {
  await withConnection(ownerUrl, (sql) => createLogin(sql, role, password));
}

/**
 * As the database's owner: extensions, and what the app role gets in every table to come: read, add and change, but
 * neither delete, nor any change of structure, nor tables of its own. Migrations narrow this further. Safe to repeat.
 */
export async function grantAppRole(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
    revoke create on schema public from public;
    do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
    grant usage on schema public to ${appRole};
    alter default privileges in schema public grant select, insert, update on tables to ${appRole};
    alter default privileges in schema public grant usage on sequences to ${appRole};
  `);
}

/**
 * As the database's owner: what the worker needs of its queue, which lives in a schema of its own that the app role
 * cannot enter. Safe to repeat.
 */
export async function grantQueue(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    grant usage on schema graphile_worker to ${workerRole};
    grant select on all tables in schema graphile_worker to ${workerRole};
    grant insert, update, delete on all tables in schema graphile_worker to ${workerRole};
    grant usage on all sequences in schema graphile_worker to ${workerRole};
    grant execute on all functions in schema graphile_worker to ${workerRole};
  `);
  const tables = await sql<{ relname: string }[]>`
    select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity`;
  for (const { relname } of tables) {
    await sql.unsafe(`
      drop policy if exists worker on graphile_worker."${relname}";
      create policy worker on graphile_worker."${relname}" to ${workerRole} using (true) with check (true)`);
  }
}

/**
 * @throws Error when the role of `url` could step around the walls: a superuser, one that bypasses row-level
 *   security, one that may create in the schema or make temporary tables, or an owner of tables.
 */
export async function assertAppRoleIsHarmless(url: string): Promise<void> {
  const [role] = await withConnection(
    url,
    (sql) => sql<{ name: string; powers: boolean; owner: boolean; creates: boolean }[]>`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powers,
        exists (select 1 from pg_class where relnamespace = 'public'::regnamespace
          and pg_has_role(current_user, relowner, 'member')) as owner,
        has_schema_privilege('public', 'create')
          or has_database_privilege(current_database(), 'temporary') as creates
      from pg_roles where rolname = current_user`,
  );
  if (!role || role.powers || role.owner || role.creates) {
    throw new Error(
      `The database role ${role?.name ?? "?"} is too powerful to serve requests: it must not be a superuser, bypass row-level security, create roles, databases or tables, temporary ones neither, or own any table.`,
    );
  }
}

async function createLogin(sql: postgres.Sql, role: string, password: string): Promise<void> {
  if (!/^[\w-]{20,}$/.test(password)) {
    throw new Error(`The stored password of ${role} is not one that Coxa made.`);
  }
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  const options = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
  await sql.unsafe(
    `${found ? "alter" : "create"} role ${role} ${found ? "" : options} password '${password}'`,
  );
}
