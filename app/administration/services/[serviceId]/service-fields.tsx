import { type FormOption, RadiosField, SelectField, TextareaField, TextField } from "@/app/_forms/fields";
import type { CommandForm } from "@/app/_forms/use-command-form";
import { Panel } from "@/app/_ui/section";
import { kindOptions } from "../service-words";

export type Typed = Record<string, string>;

interface FieldsProps {
  readonly command: CommandForm<Typed>;
}

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** Where it is, and how it is reached. */
export function ServiceFields({ command }: FieldsProps) {
  return (
    <Panel title="The service">
      <div className="cx-fields">
        <TextField command={command} name="name" label="Name" width="full" />
        <SelectField command={command} name="kind" label="Kind" options={kindOptions} />
        <TextField
          command={command}
          name="letterhead"
          label="Line above the address on letters"
          optional
          width="full"
        />
        <TextareaField command={command} name="addressLines" label="Address" hint="One line each" />
        <TextField command={command} name="phone" label="Telephone" type="tel" />
        <TextField command={command} name="openingHours" label="Opening" optional width="full" />
      </div>
    </Panel>
  );
}

/** What referrals are checked against. */
export function CriteriaFields({ command }: FieldsProps) {
  return (
    <Panel title="Whom it takes">
      <div className="cx-fields">
        <RadiosField command={command} name="open" label="Takes referrals" inline options={yesNo} />
        <NumberField command={command} name="typicalWaitWeeks" label="Typical wait in weeks" />
        <NumberField command={command} name="minimumAge" label="Lowest age" />
        <NumberField command={command} name="maximumAge" label="Highest age" optional />
        <TextareaField
          command={command}
          name="localCriteria"
          label="Local criteria"
          hint="One line each"
          optional
          rows={4}
        />
        <RadiosField
          command={command}
          name="suppliesWalkingAids"
          label="Supplies walking aids"
          inline
          options={yesNo}
        />
        <RadiosField
          command={command}
          name="demandsBmi"
          label="Returns referrals without a BMI"
          inline
          options={yesNo}
        />
      </div>
    </Panel>
  );
}

const deadlines = [
  { name: "sameDayHours", label: "Hours to decide on a same-day emergency, and again to book" },
  { name: "veryUrgentHours", label: "Hours to decide on a very urgent referral, and again to book" },
  { name: "urgentDecisionDays", label: "Days to decide, urgent" },
  { name: "routineDecisionDays", label: "Days to decide, routine" },
  { name: "urgentBookingDays", label: "Days to book, urgent" },
  { name: "routineBookingDays", label: "Days to book, routine" },
  { name: "outcomeDays", label: "Days from the appointment to the outcome" },
] as const;

/** After which whoever it waits on is reminded, and who is told then. */
export function DeadlineFields({
  command,
  people,
}: FieldsProps & { readonly people: readonly FormOption[] }) {
  return (
    <Panel title="Deadlines">
      <div className="cx-fields">
        {deadlines.map(({ name, label }) => (
          <NumberField key={name} command={command} name={name} label={label} />
        ))}
        <SelectField
          command={command}
          name="deputyUserId"
          label="Deputy"
          hint="Told when a deadline has passed and the reminder changed nothing"
          empty="Nobody by name: the organisation’s deputy or address is told"
          options={people}
        />
      </div>
    </Panel>
  );
}

interface NumberFieldProps extends FieldsProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}

function NumberField(props: NumberFieldProps) {
  return <TextField {...props} inputMode="numeric" width="4" />;
}
