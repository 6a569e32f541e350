import { expect, test } from "../support/acting";

/** What the pages of a practice and a service hold about patients; every table is one or the other, or says why not. */
const withoutPatients: Readonly<Record<string, string>> = {
  users: "staff",
  memberships: "staff",
  sessions: "staff",
  second_steps: "staff",
  federated_identities: "staff",
  invitations: "staff",
  limits: "digests of who tried",
};

test("every table with an organisation in it stands behind row-level security", async ({ coxa }) => {
  const rows = await coxa.superuser<{ name: string; secured: boolean; forced: boolean; patients: boolean }[]>`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      exists (select 1 from information_schema.columns i where i.table_schema = 'public'
        and i.table_name = c.relname and i.column_name in ('patient_id', 'nhs_number', 'referral_id',
          'consultation_id', 'request_id')) as patients
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and exists (
      select 1 from information_schema.columns i where i.table_schema = 'public' and i.table_name = c.relname
        and i.column_name = 'organisation_id')`;
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ patients, secured, forced }) => patients && !(secured && forced))).toEqual([]);
  const open = rows
    .filter(({ name, secured }) => !secured && !(name in withoutPatients))
    .map(({ name }) => name);
  expect(open, "tables of an organisation that row-level security does not cover").toEqual([]);
});

test("every table about patients is kept by organisation: first in its key, and in every reference", async ({
  coxa,
}) => {
  const keys = await coxa.superuser<{ name: string; first: string }[]>`
    select c.relname as name, a.attname as first from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'p' and c.relforcerowsecurity and c.relname <> 'audit_events'`;
  const loneKeys = keys.filter(({ first }) => !first.endsWith("organisation_id")).map(({ name }) => name);
  // Whoever opened one comes back to it by its id alone; its patient is named with the practice.
  expect(loneKeys).toEqual(["emergency_accesses"]);
  const references = await coxa.superuser<{ name: string; target: string; columns: string[] }[]>`
    select c.relname as name, t.relname as target, array(select a.attname::text from unnest(k.conkey) with ordinality as u(n, i)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = u.n order by u.i) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and c.relforcerowsecurity and t.relforcerowsecurity`;
  expect(references.length).toBeGreaterThan(5);
  const loose = references.filter(
    ({ columns }) => !columns.some((column) => column.endsWith("organisation_id")),
  );
  expect(loose, "references that could reach into another organisation").toEqual([]);
});

test("every policy of a table about patients names the acting organisation, or the owner alone", async ({
  coxa,
}) => {
  const policies = await coxa.superuser<
    { tablename: string; policyname: string; said: string; roles: string[] }[]
  >`
    select tablename, policyname, coalesce(qual, '') || coalesce(with_check, '') as said, roles::text[] as roles
    from pg_policies where schemaname = 'public' and tablename in (
      select relname from pg_class where relforcerowsecurity)`;
  const open = policies.filter(
    ({ said, roles }) =>
      !/acting_|organisation_id|carries_/.test(said) &&
      !roles.every((role) => role !== "public" && role !== "coxa_app"),
  );
  expect(open.map(({ tablename, policyname }) => `${tablename}.${policyname}`)).toEqual([]);
  const carriers = await coxa.superuser<{ name: string; source: string }[]>`
    select proname as name, prosrc as source from pg_proc where proname like 'carries_%'`;
  expect(carriers.filter(({ source }) => !source.includes("acting_organisation()"))).toEqual([]);
});

test("no function runs with its owner's rights without saying where it looks names up", async ({ coxa }) => {
  const functions = await coxa.superuser<{ name: string }[]>`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
      and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) setting where setting like 'search_path=%')
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
  expect(functions.map(({ name }) => name)).toEqual([]);
});

test("no function of ours looks for a name among temporary tables first", async ({ coxa }) => {
  // What a path does not name is searched before it; only a path that ends with pg_temp puts it last.
  const functions = await coxa.superuser<{ name: string; secured: boolean }[]>`
    select p.proname as name, setting like '%, pg_temp' as secured
    from pg_proc p cross join unnest(p.proconfig) as setting
    where p.pronamespace = 'public'::regnamespace and setting like 'search_path=%'`;
  expect(functions.length).toBeGreaterThan(20);
  expect(functions.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
});

test("no view shows more than its reader may see", async ({ coxa }) => {
  const views = await coxa.superuser<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions::text[] @> array['security_invoker=true'], false)`;
  expect(views.map(({ name }) => name)).toEqual([]);
});

for (const role of ["coxa_app", "coxa_worker"]) {
  test(`${role} owns nothing, makes nothing and gets round no wall`, async ({ coxa }) => {
    const [rights] = await coxa.superuser`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        has_schema_privilege(rolname, 'public', 'CREATE') as makes_tables,
        has_database_privilege(rolname, current_database(), 'CREATE') as makes_schemas,
        has_database_privilege(rolname, current_database(), 'TEMPORARY') as makes_temporary_tables,
        has_column_privilege(rolname, 'users', 'password_hash', 'SELECT') as reads_passwords,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = ${role}`;
    expect(rights).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
      makes_tables: false,
      makes_schemas: false,
      makes_temporary_tables: false,
      // Whoever signs people in compares passwords.
      reads_passwords: role === "coxa_app",
      memberships: 0,
    });
  });
}

test("every index gives its rows in an order that a query asks for: newest first is the plain order read backwards", async ({
  coxa,
}) => {
  // `order by at desc` puts nulls first; an index with nulls last, or first, in the other order cannot give that.
  const mixed = await coxa.superuser<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and exists (select 1 from unnest(i.indoption::int[]) as option where option in (1, 2))`;
  expect(mixed.map(({ name }) => name)).toEqual([]);
});
