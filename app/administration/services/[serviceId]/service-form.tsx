"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { type FormOption, RadiosField, SelectField, TextareaField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { saveServiceAction } from "../actions";
import { kindOptions } from "../service-words";

interface Service {
  readonly id: string;
  readonly kind: "physiotherapy" | "occupational_therapy" | "orthopaedics";
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly minimumAge: number;
  readonly maximumAge: number | null;
  readonly localCriteria: readonly string[];
  readonly suppliesWalkingAids: boolean;
  readonly demandsBmi: boolean;
  readonly sameDayHours: number;
  readonly veryUrgentHours: number;
  readonly deputyUserId: string | null;
  readonly urgentDecisionDays: number;
  readonly routineDecisionDays: number;
  readonly urgentBookingDays: number;
  readonly routineBookingDays: number;
  readonly outcomeDays: number;
  readonly typicalWaitWeeks: number;
  readonly openingHours: string;
  readonly letterhead: string;
  readonly open: boolean;
}

type Typed = Record<string, string>;

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

interface ServiceFormProps {
  readonly service: Service | undefined;
  /** Who acts for the organisation. */
  readonly people: readonly FormOption[];
}

/** After which whoever it waits on is reminded and then somebody else is told. */
const deadlines = [
  { name: "sameDayHours", label: "Hours to decide on a same-day emergency, and again to book" },
  { name: "veryUrgentHours", label: "Hours to decide on a very urgent referral, and again to book" },
  { name: "urgentDecisionDays", label: "Days to decide, urgent" },
  { name: "routineDecisionDays", label: "Days to decide, routine" },
  { name: "urgentBookingDays", label: "Days to book, urgent" },
  { name: "routineBookingDays", label: "Days to book, routine" },
  { name: "outcomeDays", label: "Days from the appointment to the outcome" },
] as const;

/** All that a service's administrator keeps of it. */
export function ServiceForm({ service, people }: ServiceFormProps) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("./typed-service")).typedService,
    defaultValues: typedOf(service),
    action: (typed) => saveServiceAction(inputOf(service?.id, typed)),
    onDone: () => router.push("/administration/services"),
  });
  return (
    <CommandFormFrame command={command} label="Service">
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
      <TextField command={command} name="minimumAge" label="Lowest age" inputMode="numeric" width="4" />
      <TextField
        command={command}
        name="maximumAge"
        label="Highest age"
        optional
        inputMode="numeric"
        width="4"
      />
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
      {deadlines.map(({ name, label }) => (
        <TextField key={name} command={command} name={name} label={label} inputMode="numeric" width="4" />
      ))}
      <SelectField
        command={command}
        name="deputyUserId"
        label="Deputy"
        hint="Told when a deadline has passed and the reminder changed nothing"
        empty="Nobody by name: the organisation’s deputy or address is told"
        options={people}
      />
      <TextField
        command={command}
        name="typicalWaitWeeks"
        label="Typical wait in weeks"
        inputMode="numeric"
        width="4"
      />
      <RadiosField command={command} name="open" label="Takes referrals" inline options={yesNo} />
      <SubmitButton command={command}>Save</SubmitButton>
    </CommandFormFrame>
  );
}

function typedOf(service: Service | undefined): Typed {
  const word = (yes: boolean | undefined) => (yes ? "yes" : "no");
  return {
    kind: service?.kind ?? "",
    name: service?.name ?? "",
    addressLines: service?.addressLines.join("\n") ?? "",
    phone: service?.phone ?? "",
    minimumAge: String(service?.minimumAge ?? 16),
    maximumAge: String(service?.maximumAge ?? ""),
    localCriteria: service?.localCriteria.join("\n") ?? "",
    suppliesWalkingAids: word(service?.suppliesWalkingAids),
    demandsBmi: word(service?.demandsBmi),
    sameDayHours: String(service?.sameDayHours ?? 2),
    veryUrgentHours: String(service?.veryUrgentHours ?? 24),
    deputyUserId: service?.deputyUserId ?? "",
    urgentDecisionDays: String(service?.urgentDecisionDays ?? 2),
    routineDecisionDays: String(service?.routineDecisionDays ?? 10),
    urgentBookingDays: String(service?.urgentBookingDays ?? 5),
    routineBookingDays: String(service?.routineBookingDays ?? 14),
    outcomeDays: String(service?.outcomeDays ?? 14),
    typicalWaitWeeks: String(service?.typicalWaitWeeks ?? 0),
    openingHours: service?.openingHours ?? "",
    letterhead: service?.letterhead ?? "",
    open: word(service?.open ?? true),
  };
}

function inputOf(serviceId: string | undefined, typed: Typed) {
  const lines = (text = "") =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    ...typed,
    ...(serviceId ? { serviceId } : {}),
    addressLines: lines(typed.addressLines),
    localCriteria: lines(typed.localCriteria),
    deputyUserId: typed.deputyUserId || null,
    maximumAge: typed.maximumAge ? Number(typed.maximumAge) : null,
    suppliesWalkingAids: typed.suppliesWalkingAids === "yes",
    demandsBmi: typed.demandsBmi === "yes",
  };
}
