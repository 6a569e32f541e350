import { putUnsaved, removeUnsaved, type SealedUnsaved, unsavedOf } from "./journal-database";
import { fetchJournalKeys, type HeldKey } from "./journal-keys";

/** Whose journal it is, of which draft, and the open page that writes it. */
export interface JournalOwner {
  readonly userId: string;
  readonly consultationId: string;
  readonly editorId: string;
}

/** What a page that is gone had not saved. */
export interface Leftover {
  readonly editorId: string;
  /** As `keep` was given it. */
  readonly content: unknown;
}

const keyLastsMs = 3_600_000;
const patienceMs = 250;
/** What the server acknowledges before then is never written. */
const pauseMs = 50;
const pageLock = (editorId: string) => `coxa-page-${editorId}`;

/**
 * Keeps in the browser what one page has not saved, sealed with a key that the server gives to this person only. A
 * browser that cannot do it keeps nothing, and saving goes on without.
 */
export class Journal {
  private readonly owner: JournalOwner;
  private key: HeldKey | undefined;
  private keyAt = 0;
  private unsaved: unknown;
  private content = "";
  private kept = "";
  private writing: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: JournalOwner) {
    this.owner = owner;
  }

  /**
   * Gets the key, and gives what pages that are gone left behind.
   * @throws when there is no key now, or the browser keeps nothing
   */
  async open(): Promise<readonly Leftover[]> {
    const { userId, consultationId, editorId } = this.owner;
    // Held until the page is gone, however it goes: what is locked is not left behind.
    void navigator.locks.request(pageLock(editorId), () => new Promise(() => undefined));
    const records = (await unsavedOf(userId)).filter((one) => one.consultationId === consultationId);
    const alive = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
    const left = records.filter((one) => !alive.has(pageLock(one.editorId)) && one.editorId !== editorId);
    const keys = await fetchJournalKeys(
      consultationId,
      userId,
      left.map(({ keyId }) => keyId),
    );
    if (!keys) throw new Error("No key is given now");
    this.hold(keys.seals);
    const opened = await Promise.all(
      left.map(async (record) => {
        const key = keys.opens.get(record.keyId);
        const content = key && (await unseal(record, key).catch(() => undefined));
        return content === undefined ? [] : [{ editorId: record.editorId, content }];
      }),
    );
    return opened.flat();
  }

  /** Writes soon what is unsaved then, in place of what was unsaved before; `undefined` when nothing is. */
  keep(unsaved: unknown): void {
    this.unsaved = unsaved;
    this.timer ??= setTimeout(() => this.write(), pauseMs);
  }

  /** Resolves once everything kept so far is written, or will not be for now; gives whether it is. */
  async written(): Promise<boolean> {
    this.write();
    const impatient = new Promise((resolve) => setTimeout(resolve, patienceMs));
    if (this.writing) await Promise.race([this.writing, impatient]);
    return this.content === this.kept;
  }

  /** What a page that is gone left is saved: it goes. */
  async forget({ editorId }: Leftover): Promise<void> {
    await removeUnsaved(editorId);
  }

  private hold(key: HeldKey): void {
    this.key = key;
    this.keyAt = Date.now();
    this.write();
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.content = this.unsaved === undefined ? "" : JSON.stringify(this.unsaved);
    if (!this.key || this.content === this.kept) return;
    this.writing ??= this.writeAll(this.key)
      .catch(() => undefined)
      .finally(() => {
        this.writing = undefined;
      });
    if (Date.now() - this.keyAt > keyLastsMs) void this.renewKey();
  }

  private async writeAll(key: HeldKey): Promise<void> {
    while (this.content !== this.kept) {
      const { content } = this;
      if (content === "") await removeUnsaved(this.owner.editorId);
      else await putUnsaved(await seal(content, this.owner, key));
      this.kept = content;
    }
  }

  /** So that what is typed late in a long day can be opened for a day from then. */
  private async renewKey(): Promise<void> {
    this.keyAt = Date.now();
    const { consultationId, userId } = this.owner;
    const keys = await fetchJournalKeys(consultationId, userId, []).catch(() => undefined);
    if (keys) this.hold(keys.seals);
  }
}

async function seal(content: string, owner: JournalOwner, { id, key }: HeldKey): Promise<SealedUnsaved> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bytesOf(owner) },
    key,
    new TextEncoder().encode(content),
  );
  return { ...owner, keyId: id, iv, sealed, at: Date.now() };
}

async function unseal(record: SealedUnsaved, key: CryptoKey): Promise<unknown> {
  const { iv, sealed } = record;
  const text = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv, additionalData: bytesOf(record) },
    key,
    sealed,
  );
  return JSON.parse(new TextDecoder().decode(text));
}

/** A record that was moved to another person, draft or page does not open. */
function bytesOf({ userId, consultationId, editorId }: JournalOwner): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([userId, consultationId, editorId].join("\0"));
}
