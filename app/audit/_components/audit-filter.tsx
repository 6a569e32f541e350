import { Button } from "@/app/_ui/button";
import { outcomeWords } from "./audit-words";

interface AuditFilterProps {
  readonly chosen: Readonly<Record<string, string>>;
}

/** Narrows the record. A plain form: what it asks for is in the address, without any name. */
export function AuditFilter({ chosen }: AuditFilterProps) {
  return (
    <search aria-label="Narrow the record">
      <form className="cx-narrow" action="/audit">
        <Box name="act" label="What, such as patient.view" value={chosen.act} />
        <Box name="from" label="From (year-month-day)" value={chosen.from} />
        <Box name="to" label="To (year-month-day)" value={chosen.to} />
        <label className="cx-field">
          Outcome{" "}
          <select className="nhsuk-select cx-select" name="outcome" defaultValue={chosen.outcome ?? ""}>
            <option value="">All</option>
            {Object.entries(outcomeWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" weight="secondary" small>
          Show
        </Button>
      </form>
    </search>
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
