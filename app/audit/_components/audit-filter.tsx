import { Button } from "@/app/_ui/button";
import { outcomeWords, wordsOfActs } from "./audit-words";

interface AuditFilterProps {
  readonly chosen: Readonly<Record<string, string>>;
}

/** Narrows the record. A plain form: what it asks for is in the address, without any name. */
export function AuditFilter({ chosen }: AuditFilterProps) {
  return (
    <search aria-label="Narrow the record">
      <form className="cx-narrow" action="/audit">
        <Choice name="act" label="What" words={wordsOfActs} value={chosen.act} />
        <Box name="from" label="From (year-month-day)" value={chosen.from} />
        <Box name="to" label="To (year-month-day)" value={chosen.to} />
        <Choice name="outcome" label="Outcome" words={outcomeWords} value={chosen.outcome} />
        <Button type="submit" weight="secondary" small>
          Show
        </Button>
      </form>
    </search>
  );
}

interface ChoiceProps extends BoxProps {
  readonly words: Readonly<Record<string, string>>;
}

function Choice({ name, label, words, value }: ChoiceProps) {
  return (
    <label className="cx-field">
      {label}{" "}
      <select className="nhsuk-select cx-select" name={name} defaultValue={value ?? ""}>
        <option value="">All</option>
        {Object.entries(words).map(([of, word]) => (
          <option key={of} value={of}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

function Box({ name, label, value }: BoxProps) {
  return (
    <label className="cx-field">
      {label}{" "}
      <input
        className="nhsuk-input cx-input cx-input--w10"
        name={name}
        defaultValue={value ?? ""}
        autoComplete="off"
      />
    </label>
  );
}
