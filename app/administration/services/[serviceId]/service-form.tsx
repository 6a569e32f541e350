"use client";

import { useRouter } from "next/navigation";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import type { FormOption } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { saveServiceAction } from "../actions";
import { CriteriaFields, DeadlineFields, ServiceFields, type Typed } from "./service-fields";

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

interface ServiceFormProps {
  readonly service: Service | undefined;
  /** Who acts for the organisation. */
  readonly people: readonly FormOption[];
}

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
      <div className="cx-form-columns">
        <ServiceFields command={command} />
        <CriteriaFields command={command} />
        <DeadlineFields command={command} people={people} />
      </div>
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
