import type { Import } from "./import-graph";

type Row = {
  readonly from: RegExp;
  readonly may: readonly RegExp[];
  /** Beyond `may`, with `import type` only. */
  readonly mayType?: readonly RegExp[];
  /** Whether a file may import those of its own module: its folder directly under `lib`. */
  readonly own?: boolean;
};

const repository = /^(app|lib|db|tests)\//;
const packages = /^(?!(app|lib|db|tests)\/)/;
const browserPackages = /^(react|react-dom|react-hook-form|@hookform\/resolvers|zod|next)(\/|$)/;
const views = /^lib\/[^/]+\/(views|index)\.ts$/;

/**
 * Who may import whom. The first row that fits the importing file judges it. A folder of `lib` that no row names is
 * a module, so a new one is guarded from its first file.
 */
const table: readonly Row[] = [
  { from: /^tests\//, may: [/./] },
  { from: /^lib\/clinical\//, may: [/^zod$/], own: true },
  { from: /^lib\/fhir\//, may: [/^lib\/clinical\//, /^zod$/], mayType: [views], own: true },
  { from: /^lib\/letters\/letter-model\.ts$/, may: [/^lib\/clinical\//, /^zod$/], mayType: [views] },
  { from: /^lib\/cli\//, may: [/^(lib|db)\//, packages] },
  {
    from: /^lib\/platform\//,
    may: [/^db\/(client|statement|migrate|demo\/sign-ins)\.ts$/, /^db\/schema\//, packages],
    own: true,
  },
  {
    from: /^lib\//,
    may: [
      /^lib\/(clinical|platform)\//,
      /^lib\/[^/]+\/index\.ts$/,
      // A statement opens nothing: it is asked in a transaction that was given.
      /^db\/(schema\/|statement\.ts$)/,
      packages,
    ],
    mayType: [/^db\/client\.ts$/],
    own: true,
  },
  { from: /^db\//, may: [/^db\//, /^lib\/clinical\//, packages] },
  {
    from: /^app\/_(ui|forms)\//,
    may: [/^app\/_(ui|forms)\//, /^lib\/clinical\//, browserPackages],
    mayType: [views, /^lib\/platform\/result\.ts$/],
  },
  // Where next-auth is mounted: it stands before any signed-in person.
  { from: /^app\/api\/auth\//, may: [/^lib\/platform\//, packages] },
  {
    from: /^app\//,
    may: [
      /^app\//,
      /^lib\/clinical\//,
      /^lib\/platform\/(?!database|audit-trail|act\.ts)/,
      /^lib\/(?!cli\/)[^/]+\/(index|inputs|[a-z-]+-input)\.ts$/,
      /^lib\/fhir\//,
      packages,
    ],
    mayType: [views],
  },
  { from: /^[^/]+$/, may: [packages, /^db\/schema\//] },
];

/** Why the house does not allow an import; `undefined` when it does. */
export function faultOf({ from, to, typeOnly }: Import): string | undefined {
  const row = table.find((candidate) => candidate.from.test(from));
  const allowed =
    row !== undefined &&
    (row.may.some((pattern) => pattern.test(to)) ||
      (row.own === true && moduleOf(from) === moduleOf(to)) ||
      (typeOnly && (row.mayType ?? []).some((pattern) => pattern.test(to))));
  return allowed ? undefined : `${from} may not import ${typeOnly ? "the types of " : ""}${to}`;
}

/** `lib/referrals` of `lib/referrals/store.ts`; of any other file its top folder, or itself. */
export function moduleOf(file: string): string {
  return /^lib\/[^/]+/.exec(file)?.[0] ?? repository.exec(file)?.[0] ?? file;
}

/** What must never arrive in a browser: the database, the request, what only Node has, and the tools for them. */
export const neverInBrowser = [
  /^db\//,
  // The sentences of refusals are words alone, and a page may say them.
  /^lib\/(platform\/(?!refusals\.ts)|cli\/)/,
  /^lib\/[^/]+\/store\.ts$/,
  /^node:/,
  /^(postgres|drizzle-orm|pino|next-auth|server-only|@node-rs|@myriaddreamin)(\/(?!react$)|$)/,
  /^next\/(headers|server|cache)$/,
];

/** Names that say nothing about what is in the file or folder. */
export const emptyNames = /(^|\/)(utils?|helpers?|common|misc|shared|types)(\.[^/]*)?(\/|$)/;

/** What would make a rule of the clinic depend on when or where it runs. */
export const impurities =
  /\bDate\.now\b|new Date\(\)|\bprocess\.|\bMath\.random\b|\bcrypto\.|\bfetch\(|\bconsole\./;

/** What a reader of the repository alone could not follow: tickets, and the places and tools it was written with. */
export const outsideWords =
  /\b(issue|ticket) #?\d+\b|\/work\/(main|shared)|\b(chat.?gpt|copilot|claude|anthropic|openai)\b/i;
