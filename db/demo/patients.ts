import type { patients, SexAtBirth } from "@/db/schema";
import { isNhsNumber } from "@/lib/clinical/checklist/nhs-number";
import { demoId } from "./demo-ids";

type Patient = typeof patients.$inferInsert;

const women = [
  "Aisha",
  "Bronwen",
  "Chidinma",
  "Dorothy",
  "Ewa",
  "Fiona",
  "Gwyneth",
  "Hannah",
  "Ingrid",
  "Jaswinder",
  "Kateryna",
  "Lakshmi",
  "Margaret",
  "Niamh",
  "Olivia",
  "Pauline",
  "Rukhsana",
  "Siân",
  "Thandiwe",
  "Yasmin",
];
const men = [
  "Adewale",
  "Brian",
  "Cillian",
  "Dafydd",
  "Emrys",
  "Francis",
  "Gurpreet",
  "Hassan",
  "Ivan",
  "Jerzy",
  "Kenneth",
  "Liam",
  "Mohammed",
  "Nikhil",
  "Owain",
  "Peter",
  "Rhodri",
  "Stanley",
  "Tomasz",
  "Walter",
];
const families = [
  "Abernathy",
  "Begum",
  "Blackwood",
  "Chowdhury",
  "Cooper-Hastings",
  "Davies",
  "Eze",
  "Fairweather",
  "Ghosh",
  "Hargreaves",
  "Iqbal",
  "Jankowski",
  "Kaur",
  "Llewellyn",
  "MacAllister",
  "Nwosu",
  "O’Sullivan",
  "Patel",
  "Quigley",
  "Rahman",
  "Šimunović",
  "Thistlethwaite",
  "Ul-Haq",
  "Varga",
  "Wójcik",
  "Xu",
  "Yeo",
  "Zieliński",
];
const streets = ["Alder Lane", "Mill Road", "Church Street", "Station Approach", "Quay Street", "Park View"];

/** Names that strain a layout or a font: long, hyphenated, Arabic, Chinese, Greek. */
const unusualNames: readonly (readonly [given: string, family: string, sex: SexAtBirth])[] = [
  ["فاطمة الزهراء", "القحطاني", "female"],
  ["محمد عبد الرحمن", "الحسيني", "male"],
  ["美玲", "陳", "female"],
  ["Ελένη", "Παπαδοπούλου", "female"],
  ["Олександра", "Шевченко", "female"],
  ["Wilhelmina-Alexandrina", "Featherstonehaugh-Cholmondeley", "female"],
  ["Nguyễn Thị Phương", "Trần", "female"],
  ["Bartholomew Maximilian", "O’Shaughnessy-Montgomery", "male"],
];

/** A small reproducible generator (mulberry32), so that the demo is the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The nth number of the reserved 999 range that the check digit allows. */
function* testNhsNumbers(): Generator<string, never> {
  for (let serial = 200_000; ; serial++) {
    for (let check = 0; check <= 9; check++) {
      const candidate = `999${String(serial)}${check}`;
      if (isNhsNumber(candidate)) {
        yield candidate;
      }
    }
  }
}

/** `count` fictional patients shared between two practices, aged 2 to 97 on `onDate`. */
export function demoPatients(count: number, onDate: string, registeredAt: Date): readonly Patient[] {
  const random = generator(14_071_945);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T =>
    list[Math.floor(random() * list.length)] as T;
  const numbers = testNhsNumbers();
  return Array.from({ length: count }, (_, index) => {
    const unusual = unusualNames[index];
    const sex: SexAtBirth = unusual?.[2] ?? (random() < 0.56 ? "female" : "male");
    const age = random() < 0.12 ? 2 + Math.floor(random() * 14) : 22 + Math.floor(random() * 75);
    const practice = index % 5 === 4 ? 2 : 1;
    const allergyRoll = random();
    return {
      organisationId: demoId(1, practice),
      id: demoId(4, 100 + index),
      nhsNumber: numbers.next().value,
      title: age < 16 ? null : sex === "male" ? "Mr" : pick(["Mrs", "Ms", "Miss"]),
      givenName: unusual?.[0] ?? pick(sex === "male" ? men : women),
      familyName: unusual?.[1] ?? pick(families),
      dateOfBirth: `${Number(onDate.slice(0, 4)) - age}-${twoDigits(1 + Math.floor(random() * 10))}-${twoDigits(1 + Math.floor(random() * 28))}`,
      sexAtBirth: sex,
      addressLines: [
        `${1 + Math.floor(random() * 140)} ${pick(streets)}`,
        practice === 1 ? "Testbridge" : "Sampleport",
      ],
      postcode: `${practice === 1 ? "TB1" : "SP2"} ${1 + Math.floor(random() * 9)}QA`,
      phone: `07700 900${String(100 + index).slice(-3)}`,
      messageConsent: random() < 0.8 ? ("yes" as const) : ("no" as const),
      interpreter: unusual && index < 5 ? "Interpreter needed" : "Not needed",
      adjustments: "None asked for",
      ...(allergyRoll < 0.3
        ? { allergyState: "not_recorded" as const }
        : {
            ...(allergyRoll < 0.75
              ? { allergyState: "none_known" as const }
              : {
                  allergyState: "known" as const,
                  allergies: [{ substance: "Penicillin", reaction: "Rash" }],
                }),
            allergiesRecordedBy: demoId(3, practice === 1 ? 1 : 5),
            allergiesRecordedAt: registeredAt,
          }),
      registeredBy: demoId(3, practice === 1 ? 1 : 5),
      registeredAt,
    };
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
