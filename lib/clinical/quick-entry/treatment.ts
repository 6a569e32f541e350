import type { TreatmentEffect } from "@/lib/clinical/checklist/field";
import { type Stretch, weeksIn } from "./amounts";
import type { Said, Unread } from "./line-state";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one part of a line says of a treatment: which, for how long, and how well it worked. */
export class Treatment {
  /** "Tried" stood before it, so that the name alone says something. */
  isTried = false;
  private readonly named: (Span & { readonly code: string })[] = [];
  private readonly effects: (Span & { readonly effect: TreatmentEffect })[] = [];
  private readonly stretches: (Span & { readonly weeks: number })[] = [];

  get isNamed(): boolean {
    return this.named.length > 0;
  }

  name(code: string, span: Span): void {
    this.named.push({ code, ...span });
  }

  worked(effect: TreatmentEffect, span: Span): void {
    this.effects.push({ effect, ...span });
  }

  lasted(stretch: Stretch, span: Span): void {
    this.stretches.push({ weeks: weeksIn(stretch), ...span });
  }

  /** One treatment is a row of the table of what was tried; of several, nobody can tell which the effect belongs to. */
  rows(): readonly Said[] {
    const [one] = this.named;
    if (!one || !this.isClear) return [];
    const row = {
      treatment: one.code,
      weeks: this.stretches[0]?.weeks ?? null,
      effect: this.effects[0]?.effect ?? null,
    };
    const spans = [one, ...this.effects, ...this.stretches];
    return spans.map(({ from, to }) => ({ field: "tried", value: row, how: "add", from, to }));
  }

  /** What could not be put into a row. */
  leftOver(): readonly Unread[] {
    if (this.isClear) return [];
    const why =
      this.named.length > 1 ? "one treatment at a time" : "which treatment, and how well did it work?";
    return [...this.named, ...this.effects, ...this.stretches].map(({ from, to }) => ({ from, to, why }));
  }

  private get isClear(): boolean {
    const says = this.isTried || this.effects.length + this.stretches.length > 0;
    return this.named.length === 1 && this.effects.length < 2 && this.stretches.length < 2 && says;
  }
}
