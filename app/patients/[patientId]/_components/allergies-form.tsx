"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useFieldArray } from "react-hook-form";
import type { z } from "zod";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { RadiosField, TextField } from "@/app/_forms/fields";
import { type CommandForm, useCommandForm } from "@/app/_forms/use-command-form";
import { Button } from "@/app/_ui/button";
import type { PatientRecord } from "@/lib/patients";
import type { recordAllergiesInput } from "@/lib/patients/record-allergies-input";
import { recordAllergiesAction } from "../actions";

type AllergiesTyped = z.input<typeof recordAllergiesInput>;

const emptyRow = { substance: "", reaction: "" };

interface AllergiesFormProps {
  readonly patient: PatientRecord;
  readonly onDone: () => void;
}

/** None known, or a list. Choosing "none known" says that somebody asked; it is not the empty list. */
export function AllergiesForm({ patient, onDone }: AllergiesFormProps) {
  const router = useRouter();
  const known = patient.allergies.map(({ substance, reaction }) => ({ substance, reaction: reaction ?? "" }));
  const command = useCommandForm<AllergiesTyped, { patientId: string }>({
    schema: async () => (await import("@/lib/patients/record-allergies-input")).recordAllergiesInput,
    defaultValues: {
      patientId: patient.id,
      ...(patient.allergyState !== "not_recorded" && { state: patient.allergyState }),
      allergies: known,
    },
    action: recordAllergiesAction,
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  const rows = useFieldArray({ control: command.form.control, name: "allergies" });
  const state = command.form.watch("state");
  useEffect(() => {
    // "None known" empties the list, and "known" begins one: the two never contradict each other.
    const { length } = command.form.getValues("allergies");
    if (state === "none_known" && length > 0) rows.replace([]);
    if (state === "known" && length === 0) rows.append(emptyRow, { shouldFocus: false });
  }, [state, rows.replace, rows.append, command.form.getValues]);
  return (
    <CommandFormFrame command={command} label="Record allergies">
      <RadiosField
        command={command}
        name="state"
        label="Allergies"
        options={[
          {
            value: "none_known",
            label: "None known",
            hint: "The patient was asked, or the record was checked",
          },
          { value: "known", label: "Known, as listed" },
        ]}
      />
      {state === "known" && <AllergyRows command={command} rows={rows} />}
      <SubmitButton command={command}>Save</SubmitButton>
    </CommandFormFrame>
  );
}

interface AllergyRowsProps {
  readonly command: CommandForm<AllergiesTyped>;
  readonly rows: ReturnType<typeof useFieldArray<AllergiesTyped, "allergies">>;
}

function AllergyRows({ command, rows }: AllergyRowsProps) {
  return (
    <>
      {rows.fields.map((row, at) => (
        <div key={row.id} className="cx-allergy-row">
          <TextField
            command={command}
            name={`allergies.${at}.substance`}
            label={`Substance ${at + 1}`}
            spellCheck={false}
          />
          <TextField command={command} name={`allergies.${at}.reaction`} label="Reaction" optional />
          <Button
            weight="quiet"
            small
            aria-label={`Remove substance ${at + 1}`}
            onClick={() => rows.remove(at)}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button weight="secondary" small onClick={() => rows.append(emptyRow)}>
        Add a substance
      </Button>
    </>
  );
}
