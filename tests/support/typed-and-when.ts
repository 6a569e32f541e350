/** A value that was typed into a field; `undefined` is "not asked". */
type Value = string | undefined;

interface Typed {
  readonly value: Value;
  /** When the page was seen to show it, in milliseconds since 1970; `undefined` where that was never seen. */
  readonly at: number | undefined;
}

/** What a person typed into each field, and when: what a draft must hold afterwards is worked out from it. */
export class TypedAndWhen {
  private readonly fields = new Map<string, Typed[]>();

  constructor(held: Readonly<Record<string, Value>>) {
    for (const [fieldId, value] of Object.entries(held)) this.fields.set(fieldId, [{ value, at: 0 }]);
  }

  get fieldIds(): readonly string[] {
    return [...this.fields.keys()];
  }

  latest(fieldId: string): Value {
    return this.fields.get(fieldId)?.at(-1)?.value;
  }

  /** About to be typed: from here on it may have arrived. Returns what to call once the page shows it. */
  typing(fieldId: string, value: Value): () => void {
    const history = this.fields.get(fieldId) ?? [];
    const place = history.push({ value, at: undefined }) - 1;
    return () => {
      history[place] = { value, at: Date.now() };
    };
  }

  /** All that a field may hold when everything that the page showed by `since` had to outlive what happened. */
  allowed(fieldId: string, since: number): readonly Value[] {
    const history = this.fields.get(fieldId) ?? [];
    const must = history.findLastIndex(({ at }) => at !== undefined && at <= since);
    return history.slice(must).map(({ value }) => value);
  }

  /** What the draft was found to hold is where the next round starts. */
  startFrom(held: Readonly<Record<string, Value>>): void {
    for (const fieldId of this.fieldIds) this.fields.set(fieldId, [{ value: held[fieldId], at: 0 }]);
  }
}
