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

declare global {
  // A `var` is the only declaration that adds to globalThis.
  var coxaWatchers: Map<string, Set<Watcher>> | undefined;
}

/**
 * Tells `watcher` of every change that concerns an organisation, from this or any other node of the app, until the
 * function returned is called. One connection listens for the whole node.
 */
export function watch(organisationId: string, watcher: Watcher): () => void {
  globalThis.coxaWatchers ??= startListening();
  const watchers = globalThis.coxaWatchers;
  const ours = watchers.get(organisationId) ?? new Set();
  watchers.set(organisationId, ours.add(watcher));
  return () => {
    ours.delete(watcher);
    if (ours.size === 0) {
      watchers.delete(organisationId);
    }
  };
}

const againMilliseconds = 1000;

/** Listens for as long as the process lives: what fails at first, such as before the database is up, is tried again. */
function startListening(): Map<string, Set<Watcher>> {
  const watchers = new Map<string, Set<Watcher>>();
  const db = database();
  const begin = () => {
    db.listen("coxa_live", (payload) => pass(watchers, payload)).catch((fault: unknown) => {
      log.error("not listening", errorFields(fault));
      setTimeout(begin, againMilliseconds).unref();
    });
  };
  begin();
  return watchers;
}

/** Hands an announcement on to those whom it concerns; `null`, which may stand for any of them, to everybody. */
function pass(watchers: ReadonlyMap<string, ReadonlySet<Watcher>>, payload: string | null): void {
  if (payload === null) {
    for (const watcher of [...watchers.values()].flatMap((each) => [...each])) {
      watcher(null);
    }
    return;
  }
  const news = newsSchema.safeParse(JSON.parse(payload));
  for (const organisationId of news.success ? news.data.organisations : []) {
    for (const watcher of watchers.get(organisationId) ?? []) {
      watcher(news.success ? { subject: news.data.subject, id: news.data.id } : null);
    }
  }
}
