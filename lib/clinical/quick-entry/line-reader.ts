import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { dayBefore, rangeAt, type Stretch, stretchAt } from "./amounts";
import { type Meaning, phraseAt } from "./lexicon";
import { LineState, type Reading } from "./line-state";
import { numberAfter, numberBefore, resultAt } from "./numbers-and-results";
import { personAt } from "./person";
import { sideAt } from "./side-words";
import { isFullStop, isSeparator } from "./tokens";

/** After one of these nothing in the same part is taken as a fact about today's patient. */
const doubtWords = new Set(
  (
    "? poss possible possibly query maybe may might unsure unclear if risk rule exclude fh fhx family mother father mum dad " +
    "sister brother husband wife son daughter advised advise safety worry worried fear prev previous previously past old " +
    "resolved was were had longer review rv fu follow ago until unless stop start consider discuss discussed plan refer " +
    "request ? ddx differential contralateral opposite other"
  ).split(" "),
);

/** Sections whose questions people deny in lists. */
const deniedInLists: readonly string[] = ["trigger", "redflag", "history", "medicines", "pain"];

/**
 * Reads a line from left to right, the longest phrase first. Every rule of it is in docs/clinical/quick-entry.md;
 * where a rule does not decide, the words are left.
 */
export class LineReader extends LineState {
  read(): Reading {
    while (this.at < this.tokens.length) {
      const before = this.at;
      this.step();
      if (this.at === before) this.leave(1);
    }
    this.endPart();
    return { tokens: this.tokens, said: this.said, unread: this.unread };
  }

  private step(): void {
    const token = this.tokens[this.at];
    if (!token) return;
    if (isSeparator(token)) {
      this.separate(token);
      return;
    }
    const phrase = phraseAt(this.tokens, this.at);
    const text = phrase?.meanings.find(({ kind }) => kind === "text");
    if (phrase && text?.kind === "text") {
      this.takeText(text.field, phrase.length);
      return;
    }
    if (this.doubtful || (doubtWords.has(token.lower) && (phrase?.length ?? 0) < 2)) {
      this.doubt();
      return;
    }
    if (this.readJoiner(token) || this.readMinus(token)) return;
    if (this.readPerson() || this.readSide(phrase?.length ?? 0) || this.readPainScale()) return;
    if (phrase && this.readPhrase(phrase.length, phrase.meanings)) return;
    if (token.kind === "number" && this.readNumber()) return;
    this.leave(phrase?.length ?? 1, phrase && "this can mean several things, or needs another word with it");
  }

  private takeText(field: FieldId, length: number): void {
    const first = this.at + length;
    let last = first;
    for (let token = this.tokens[last]; token && !isFullStop(token); token = this.tokens[last]) last += 1;
    if (last === first) {
      this.leave(length);
      return;
    }
    this.said.push({
      field,
      value: { fromToken: first, toToken: last },
      how: "set",
      from: this.at,
      to: last,
    });
    this.at = last;
  }

  private readPerson(): boolean {
    const found = personAt(this.tokens, this.at, this.person);
    if (!found) return false;
    if (found.isThisPatient) this.at += found.length;
    else this.leave(found.length, "the record says otherwise of age or sex");
    return true;
  }

  private readSide(phraseLength: number): boolean {
    const found = phraseLength > 1 ? undefined : sideAt(this.tokens, this.at);
    if (!found) return false;
    if (found.side === undefined)
      this.leave(found.length, "whether this is the side of the pain is not clear");
    else if (this.isDenied()) this.leave(found.length, "a side cannot be denied");
    else this.say("laterality", found.side, found.length);
    return true;
  }

  /** "NRS 4-6": now, and at worst. One number alone does not say which of the two it is. */
  private readPainScale(): boolean {
    const name = this.tokens[this.at]?.lower;
    const range = rangeAt(this.tokens, this.at + 1);
    const isScale = name === "nrs" || name === "vas";
    if (!isScale && name !== "pain") return false;
    const outOf = (from: number) => this.tokens[from]?.text === "/" && this.tokens[from + 1]?.text === "10";
    if (range && (isScale || outOf(this.at + 4)) && !stretchAt(this.tokens, this.at + 3)) {
      const length = outOf(this.at + 4) ? 6 : 4;
      if (range.low > range.high || this.isDenied()) this.leave(length, "the lower number comes first");
      else {
        this.said.push({
          field: "nrs_worst",
          value: range.high,
          how: "set",
          from: this.at,
          to: this.at + length,
        });
        this.say("nrs_now", range.low, length);
      }
      return true;
    }
    const isNumber = this.tokens[this.at + 1]?.kind === "number";
    if (!isNumber || !(isScale || outOf(this.at + 2))) return false;
    this.leave(
      outOf(this.at + 2) ? 4 : 2,
      "pain now, or at worst? Write “NRS 4-6”, “NRS now 4” or “worst 6”",
    );
    return true;
  }

  private readPhrase(length: number, meanings: readonly Meaning[]): boolean {
    const first = meanings[0];
    if (first?.kind === "negator" || first?.kind === "filler" || first?.kind === "lead") {
      this.readGrammar(first, length);
      return true;
    }
    const fitting = this.fitting(meanings);
    return (
      this.tryNumber(length, fitting) ||
      this.tryTest(length, fitting) ||
      this.tryTreatment(length, fitting) ||
      (this.isDenied(isDeniable(fitting))
        ? this.tryDenied(length, fitting)
        : this.tryAsserted(length, fitting))
    );
  }

  private readGrammar(
    meaning: Extract<Meaning, { kind: "negator" | "filler" | "lead" }>,
    length: number,
  ): void {
    if (meaning.kind === "negator") {
      this.denial = {
        overCommas: meaning.overCommas,
        ofOne: false,
        commas: 0,
        reached: 0,
        broken: this.tokenBefore()?.lower === "and",
      };
      this.isStory = false;
    } else if (meaning.kind === "lead") {
      if (this.isDenied()) {
        this.leave(length, "what this denies is not clear");
        return;
      }
      this.lead = meaning.lead;
      this.treatment.isTried ||= meaning.lead === "tried";
      this.isStory = false;
    } else if (meaning.endsDenial) {
      this.denial = undefined;
    }
    this.at += length;
  }

  /** The meanings that fit what the part began with; after "worse", "stairs" is no longer a difficulty. */
  private fitting(meanings: readonly Meaning[]): readonly Meaning[] {
    const afterLead = meanings.filter(
      (one) => one.kind === "code" && one.after !== undefined && one.after === this.lead,
    );
    if (afterLead.length > 0) return afterLead;
    const hard = meanings.filter((one) => one.kind === "code" && one.after === "hard");
    if (this.lead === undefined && hard.length > 0 && this.restSays("difficult", "hard", "diff")) return hard;
    return meanings.filter((one) => one.kind !== "code" || one.after === undefined);
  }

  private tryNumber(length: number, meanings: readonly Meaning[]): boolean {
    const named = meanings.find((one) => one.kind === "number");
    if (named?.kind !== "number") return false;
    const found = numberAfter(this.tokens, this.at + length, named.units);
    if (!found) return false;
    if ("why" in found) this.leave(length + found.length, found.why);
    else if (this.isDenied()) this.leave(length + found.length, "a number cannot be denied");
    else this.say(named.field, found.value, length + found.length);
    this.isStory = false;
    return true;
  }

  private tryTest(length: number, meanings: readonly Meaning[]): boolean {
    const tested = meanings.find((one) => one.kind === "tested");
    const result = tested && resultAt(this.tokens, this.at + length);
    if (tested?.kind !== "tested" || !result) return false;
    const value = result.is === "unclear" ? undefined : tested[result.is];
    const why = result.is === "positive" ? "positive where?" : "positive or negative?";
    if (value === undefined || this.isDenied()) this.leave(length + result.length, why);
    else this.say(tested.field, value, length + result.length);
    this.isStory = false;
    return true;
  }

  private tryTreatment(length: number, meanings: readonly Meaning[]): boolean {
    const known = meanings.find((one) => one.kind === "treatment" || one.kind === "effect");
    if (known?.kind !== "treatment" && known?.kind !== "effect") return false;
    const span = { from: this.at, to: this.at + length };
    if (this.isDenied()) this.leave(length, "what this denies is not clear");
    else {
      if (known.kind === "treatment") this.treatment.name(known.code, span);
      else this.treatment.worked(known.effect, span);
      this.at += length;
      this.isStory = false;
    }
    return true;
  }

  private tryDenied(length: number, meanings: readonly Meaning[]): boolean {
    const denial = this.denial;
    const coded = meanings.find((one) => one.kind === "denied");
    const finding = meanings.find((one) => one.kind === "finding");
    if (!denial || (coded === undefined && finding === undefined)) {
      this.leave(length, "this cannot be recorded as a no");
      if (denial?.ofOne) this.denial = undefined;
      return true;
    }
    const joiner = this.tokenBefore()?.lower ?? "";
    const isExamined = finding?.kind === "finding" && fieldById(finding.field).section === "exam";
    const goesOn = ["or", "/"].includes(joiner);
    if (isExamined && denial.reached > 0 && !goesOn) {
      // "No night pain IR reduced": what was examined is not denied by what was asked.
      this.leave(length, "whether this is denied too is not clear");
    } else if (denial.broken || ["and", "&", "+"].includes(joiner)) {
      denial.broken = true;
      this.leave(length, "whether this is denied too is not clear");
    } else if (coded?.kind === "denied") this.say(coded.field, coded.code, length);
    else if (finding?.kind === "finding") this.say(finding.field, false, length);
    denial.reached += 1;
    if (denial.ofOne) {
      this.denial = undefined;
      this.denialMayGoOn = true;
    }
    return true;
  }

  private tryAsserted(length: number, meanings: readonly Meaning[]): boolean {
    const code = meanings.find((one) => one.kind === "code");
    const absent = meanings.find((one) => one.kind === "absent");
    const finding = meanings.find((one) => one.kind === "finding");
    const after = this.tokens[this.at + length];
    if (after?.text === "?" && after.glued) this.leave(length + 1, "said with doubt");
    else if (code?.kind === "code") {
      this.isStory &&= code.field === "pain_sites" || code.field === "onset_type";
      this.say(code.field, code.code, length);
    } else if (absent?.kind === "absent") this.say(absent.field, false, length);
    else if (finding?.kind === "finding") this.assertFinding(finding.field, length);
    else return false;
    return true;
  }

  private assertFinding(field: FieldId, length: number): void {
    this.isStory = false;
    const before = this.tokenBefore();
    if (before?.kind === "sign" && !["(", "&", "+", ",", ";", "."].includes(before.text)) {
      this.leave(length, "what the sign before it means is not clear");
      return;
    }
    const result = resultAt(this.tokens, this.at + length);
    const mark = this.tokens[this.at + length];
    if (mark?.lower === "or" || mark?.text === "/") {
      this.leaveUpToSeparator("one or the other: which is not clear");
      return;
    }
    const denied = mark && phraseAt(this.tokens, this.at + length)?.meanings[0]?.kind === "negator";
    const end = this.tokens[this.at + length + 1];
    if (denied) {
      // "Fever no" ends its part: a no. With more behind it, nobody can tell which of the two is denied.
      if (end === undefined || isSeparator(end)) this.say(field, false, length + 1);
      else this.leaveUpToSeparator("which of these is denied is not clear");
    } else if (result) {
      if (result.is === "unclear") this.leave(length + result.length, "yes or no?");
      else this.say(field, result.is === "positive", length + result.length);
    } else if (mark && [":", "=", "-", "–"].includes(mark.text)) {
      this.leaveUpToSeparator("yes or no?");
    } else if (this.denialMayGoOn && deniedInLists.includes(fieldById(field).section)) {
      this.bareFindings += 1;
      this.leave(length, "after a “no”: is this denied too?");
    } else this.say(field, true, length);
  }

  private readNumber(): boolean {
    const named = numberBefore(this.tokens, this.at);
    if (named && !this.isDenied()) {
      this.say(named.field, named.value, named.length);
      this.isStory = false;
      return true;
    }
    const range = rangeAt(this.tokens, this.at);
    if (range) {
      this.leave(range.length, "a range; one number is recorded");
      return true;
    }
    const stretch = stretchAt(this.tokens, this.at);
    if (!stretch) return false;
    this.readStretch(stretch);
    return true;
  }

  private readStretch(stretch: Stretch): void {
    const isAgo = this.tokens[this.at + stretch.length]?.lower === "ago";
    if (this.treatment.isNamed && !isAgo && !this.isDenied()) {
      this.treatment.lasted(stretch, { from: this.at, to: this.at + stretch.length });
      this.at += stretch.length;
    } else if (this.isStory && !isAgo && !this.isDenied()) {
      this.say("onset_date", dayBefore(this.onDate, stretch), stretch.length);
    } else this.leave(stretch.length, "how long what has lasted?");
  }
}

function isDeniable(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ kind }) => kind === "finding" || kind === "denied");
}
