import type { Facts } from "@/lib/clinical/checklist/checklist";
import type { Token } from "./tokens";

/** What the record says of the patient, to compare a line with. */
export type PersonOnRecord = Pick<Facts, "age_years" | "sex_at_birth">;

const sexes: Readonly<Record<string, "female" | "male">> = {
  f: "female",
  female: "female",
  woman: "female",
  lady: "female",
  girl: "female",
  m: "male",
  male: "male",
  man: "male",
  gentleman: "male",
  boy: "male",
};
const ofAge = "(?:years? old|years? - old|yrs? old|yo|y / o|y o|yrs?|y)";
const sex = "(f|m|female|male|woman|man|lady|gentleman|girl|boy)";
const forms = [
  new RegExp(`^(\\d{1,3}) ${ofAge} ${sex}(?= |$)`),
  new RegExp(`^(\\d{1,3}) ${sex}(?= |$)`),
  /^(\d{1,3}) (?:yo|y \/ o|years? old|yrs? old)(?= |$)/,
  /^(?:aged?) (\d{1,3})(?= |$)/,
];
const sexFirst = new RegExp(`^${sex} (?:of |aged )?(\\d{1,3})(?= |$)`);
const sexAlone = /^(woman|man|lady|gentleman|female|male)(?= |$)/;

interface PersonFound {
  readonly length: number;
  /** Age and sex, as far as they are said, are those of the record. */
  readonly isThisPatient: boolean;
}

/** Age and sex at a token. They come from the record; a line can only agree with it or not. */
export function personAt(
  tokens: readonly Token[],
  at: number,
  record: PersonOnRecord,
): PersonFound | undefined {
  const words = tokens
    .slice(at, at + 7)
    .map(({ lower }) => lower)
    .join(" ");
  const [whole, age, sexWord] = personIn(words) ?? [];
  if (whole === undefined) return undefined;
  const sameAge = age === undefined || Number(age) === record.age_years;
  const sameSex = sexWord === undefined || sexes[sexWord] === record.sex_at_birth;
  return { length: whole.split(" ").length, isThisPatient: sameAge && sameSex };
}

function personIn(words: string): readonly (string | undefined)[] | undefined {
  for (const form of forms) {
    const found = form.exec(words);
    if (found) return [found[0], found[1], found[2]];
  }
  const found = sexFirst.exec(words);
  if (found) return [found[0], found[2], found[1]];
  const alone = sexAlone.exec(words);
  return alone ? [alone[0], undefined, alone[1]] : undefined;
}
