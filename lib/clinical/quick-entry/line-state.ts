import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { Lead } from "./field-words";
import type { PersonOnRecord } from "./person";
import { isFullStop, isSeparator, type Token, tokensOf } from "./tokens";
import { Treatment } from "./treatment";

/** What a line says of a field. `add`: one of several. Tokens `from` up to, not including, `to`. */
export interface Said {
  readonly field: FieldId;
  readonly value: unknown;
  readonly how: "set" | "add";
  readonly from: number;
  readonly to: number;
}

/** Tokens that were not understood, and why where that can be told. */
export interface Unread {
  readonly from: number;
  readonly to: number;
  readonly why?: string;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly said: readonly Said[];
  readonly unread: readonly Unread[];
}

interface Denial {
  readonly overCommas: boolean;
  /** A minus before one word. */
  readonly ofOne: boolean;
  commas: number;
  /** How many findings it has denied. */
  reached: number;
  /** Something stood between the denial and here that leaves open how far it reaches. */
  broken: boolean;
}

/** Where the reading of a line stands: what was said so far, and what the words before bear on the next. */
export class LineState {
  protected readonly tokens: readonly Token[];
  protected readonly said: Said[] = [];
  protected readonly unread: Unread[] = [];
  protected readonly onDate: string;
  protected readonly person: PersonOnRecord;
  protected at = 0;
  protected lead: Lead | "tried" | undefined;
  protected denial: Denial | undefined;
  /** A list of denials may go on here without saying so. */
  protected denialMayGoOn = false;
  /** A list of denials ended before its sentence did: what is bare from here on may be denied or not. */
  protected listEnded = false;
  /** Findings in this part of which nobody can tell whether they are denied. */
  protected bareFindings = 0;
  protected doubtful = false;
  /** Only side, site and fillers so far in this part, so that a stretch of time is how long it has hurt. */
  protected isStory = true;
  protected treatment = new Treatment();

  constructor(line: string, onDate: string, person: PersonOnRecord) {
    this.tokens = tokensOf(line);
    this.onDate = onDate;
    this.person = person;
  }

  protected separate(token: Token): void {
    const hadBareFinding = this.bareFindings > 0;
    this.endPart();
    this.bareFindings = 0;
    this.at += 1;
    if (isFullStop(token)) {
      this.denial = undefined;
      this.denialMayGoOn = false;
      this.listEnded = false;
    } else if (this.denial?.overCommas) {
      this.denial.commas += 1;
    } else if (this.denial) {
      this.denial = undefined;
      this.denialMayGoOn = true;
    } else if (!this.listEnded && !hadBareFinding) this.denialMayGoOn = false;
  }

  protected endPart(): void {
    for (const row of this.treatment.rows()) this.said.push(row);
    this.unread.push(...this.treatment.leftOver());
    this.treatment = new Treatment();
    this.lead = undefined;
    this.doubtful = false;
    this.isStory = true;
  }

  protected leave(length: number, why?: string): void {
    this.unread.push({ from: this.at, to: this.at + length, ...(why && { why }) });
    this.at += length;
    this.isStory = false;
  }

  protected say(field: FieldId, value: unknown, length: number): void {
    const how = fieldById(field).kind === "choices" ? "add" : "set";
    this.said.push({ field, value, how, from: this.at, to: this.at + length });
    this.at += length;
  }

  protected doubt(): void {
    this.doubtful = true;
    this.leave(1, "said of the past, of somebody else or with doubt");
  }

  /** "Or" and the slash go on with a denial; where nothing is denied they leave open which of the two it is. */
  protected readJoiner({ lower }: Token): boolean {
    if (lower !== "or" && lower !== "/") return false;
    if (this.denial) this.at += 1;
    else if (lower === "or") this.doubt();
    else this.leave(1);
    return true;
  }

  /** "-trauma", "°fever": a sign that denies the one word it is written to. */
  protected readMinus({ text }: Token): boolean {
    const next = this.tokens[this.at + 1];
    if (!["-", "–", "°", "ø", "Ø"].includes(text) || !next?.glued || next.kind !== "word") return false;
    this.denial = { overCommas: false, ofOne: true, commas: 0, reached: 0, broken: false };
    this.isStory = false;
    this.at += 1;
    return true;
  }

  protected tokenBefore(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  protected restSays(...words: readonly string[]): boolean {
    for (let step = this.at; step < this.tokens.length; step += 1) {
      const token = this.tokens[step];
      if (!token || isSeparator(token)) return false;
      if (words.includes(token.lower)) return !["not", "no"].includes(this.tokens[step - 1]?.lower ?? "");
    }
    return false;
  }

  /** Whether what comes next is denied. A denial ends where the list of findings ends. */
  protected isDenied(isFinding = false): boolean {
    const { denial } = this;
    const goesOn = ["or", "/"].includes(this.tokenBefore()?.lower ?? "");
    if (denial && !isFinding && !goesOn && (denial.commas > 0 || denial.reached > 0)) {
      this.denial = undefined;
      this.denialMayGoOn = true;
      this.listEnded ||= denial.overCommas;
    }
    return this.denial !== undefined;
  }

  protected leaveUpToSeparator(why: string): void {
    let length = 0;
    for (
      let token = this.tokens[this.at];
      token && !isSeparator(token);
      token = this.tokens[this.at + length]
    )
      length += 1;
    this.leave(length, why);
  }
}
