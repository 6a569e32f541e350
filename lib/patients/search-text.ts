const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What a person typed into the search box, understood. */
export type PatientSearch =
  | { readonly by: "nhs-number"; readonly digits: string }
  | { readonly by: "date-of-birth"; readonly date: string }
  | { readonly by: "name"; readonly words: readonly string[] }
  | { readonly by: "everyone" };

/**
 * Understands an NHS number (or its first digits), a date of birth (14/7/1945, 14-Jul-1945, 1945-07-14) or the
 * beginnings of names in any order. Two-digit years are not guessed: they are read as a name and find nothing.
 */
export function readSearch(typed: string): PatientSearch {
  const text = typed.trim().toLowerCase();
  if (text === "") {
    return { by: "everyone" };
  }
  const date = readDate(text);
  if (date) {
    return { by: "date-of-birth", date };
  }
  const digits = text.replace(/[\s-]/g, "");
  if (/^\d{3,10}$/.test(digits)) {
    return { by: "nhs-number", digits };
  }
  const words = text
    .replace(/[(),.]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return { by: "name", words: words.slice(0, 5) };
}

function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) {
    return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const written = /^(\d{1,2})[\s/.-]([a-z]{3,9}|\d{1,2})[\s/.-](\d{4})$/.exec(text);
  if (!written) {
    return undefined;
  }
  const named = months.indexOf((written[2] ?? "").slice(0, 3)) + 1;
  return calendarDay(Number(written[3]), named || Number(written[2]), Number(written[1]));
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
