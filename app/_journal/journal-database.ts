import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What an open page has not saved yet, sealed; a database of the browser holds one for each page. */
export interface SealedUnsaved {
  /** The page that it was typed in. */
  readonly editorId: string;
  readonly userId: string;
  readonly consultationId: string;
  /** Which key seals it. */
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

interface JournalSchema extends DBSchema {
  unsaved: { key: string; value: SealedUnsaved; indexes: { person: string } };
}

const longestMs = 24 * 3_600_000;
/** The bytes are with the operating system when a write is done; a browser that is killed loses none of them. */
const relaxed = { durability: "relaxed" } as const;

let opened: Promise<IDBPDatabase<JournalSchema>> | undefined;

function database(): Promise<IDBPDatabase<JournalSchema>> {
  opened ??= openDB<JournalSchema>("coxa-journal", 1, {
    upgrade(db) {
      db.createObjectStore("unsaved", { keyPath: "editorId" }).createIndex("person", "userId");
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

export async function putUnsaved(record: SealedUnsaved): Promise<void> {
  const tx = (await database()).transaction("unsaved", "readwrite", relaxed);
  const put = tx.store.put(record);
  tx.commit();
  await Promise.all([put, tx.done]);
}

export async function removeUnsaved(editorId: string): Promise<void> {
  const tx = (await database()).transaction("unsaved", "readwrite", relaxed);
  const removed = tx.store.delete(editorId);
  tx.commit();
  await Promise.all([removed, tx.done]);
}

/** What pages of one person hold, of every draft. */
export async function unsavedOf(userId: string): Promise<readonly SealedUnsaved[]> {
  return (await database()).getAllFromIndex("unsaved", "person", userId);
}

/** Signing out leaves nothing of the person in the browser. */
export async function wipeJournalOf(userId: string): Promise<void> {
  const tx = (await database()).transaction("unsaved", "readwrite");
  const keys = await tx.store.index("person").getAllKeys(userId);
  await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
}

/** Removes what is older than a day, whoever's it is: no key opens it any more. `now` in milliseconds since 1970. */
export async function sweepJournal(now: number): Promise<void> {
  const tx = (await database()).transaction("unsaved", "readwrite");
  const old = (await tx.store.getAll()).filter(({ at }) => at < now - longestMs || at > now + longestMs);
  await Promise.all([...old.map(({ editorId }) => tx.store.delete(editorId)), tx.done]);
}
