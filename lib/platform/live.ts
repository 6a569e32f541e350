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

function startListening(): Map<string, Set<Watcher>> {
  const watchers = new Map<string, Set<Watcher>>();
  database()
    .listen("coxa_live", (payload) => {
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
    })
    .catch((fault: unknown) => {
      log.error("not listening", errorFields(fault));
      globalThis.coxaWatchers = undefined;
    });
  return watchers;
}
