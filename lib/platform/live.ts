import { z } from "zod";
import { database } from "./database";
import { errorFields, log } from "./log";

const newsSchema = z.object({
  organisations: z.array(z.uuid()),
  subject: z.string(),
  id: z.string().nullable(),
});

/** What a watcher is told: what kind of thing changed and its id. `null`: something may have been missed, look again. */
export type News = { readonly subject: string; readonly id: string | null } | null;

type Watcher = (news: News) => void;

interface Listening {
  /** By organisation. */
  readonly watchers: Map<string, Set<Watcher>>;
  /** When the node last heard of a change, by organisation, in milliseconds since 1970. */
  readonly heardAt: Map<string, number>;
  /** What was announced before then may not have been heard. */
  deafUntil: number;
}

declare global {
  // A `var` is the only declaration that adds to globalThis.
  var coxaListening: Listening | undefined;
}

const listening = () => {
  globalThis.coxaListening ??= startListening();
  return globalThis.coxaListening;
};

/**
 * Tells `watcher` of every change that concerns an organisation, from this or any other node of the app, until the
 * function returned is called. One connection listens for the whole node.
 */
export function watch(organisationId: string, watcher: Watcher): () => void {
  const { watchers } = listening();
  const ours = watchers.get(organisationId) ?? new Set();
  watchers.set(organisationId, ours.add(watcher));
  return () => {
    ours.delete(watcher);
    if (ours.size === 0) {
      watchers.delete(organisationId);
    }
  };
}

/**
 * Whether something of an organisation changed at or after an instant, in milliseconds since 1970; also where this node
 * may not have heard of it.
 */
export function mayHaveChanged(organisationId: string, since: number): boolean {
  const { heardAt, deafUntil } = listening();
  return since <= Math.max(deafUntil, heardAt.get(organisationId) ?? 0);
}

const againMilliseconds = 1000;

/** Listens for as long as the process lives: what fails at first, such as before the database is up, is tried again. */
function startListening(): Listening {
  const started: Listening = { watchers: new Map(), heardAt: new Map(), deafUntil: Number.POSITIVE_INFINITY };
  const db = database();
  const begin = () => {
    db.listen("coxa_live", (payload) => pass(started, payload)).catch((fault: unknown) => {
      log.error("not listening", errorFields(fault));
      setTimeout(begin, againMilliseconds).unref();
    });
  };
  begin();
  return started;
}

/** Hands an announcement on to those whom it concerns; `null`, which may stand for any of them, to everybody. */
function pass(here: Listening, payload: string | null): void {
  const { watchers, heardAt } = here;
  if (payload === null) {
    here.deafUntil = Date.now();
    for (const watcher of [...watchers.values()].flatMap((each) => [...each])) {
      watcher(null);
    }
    return;
  }
  const news = newsSchema.safeParse(JSON.parse(payload));
  for (const organisationId of news.success ? news.data.organisations : []) {
    heardAt.set(organisationId, Date.now());
    for (const watcher of watchers.get(organisationId) ?? []) {
      watcher(news.success ? { subject: news.data.subject, id: news.data.id } : null);
    }
  }
}
