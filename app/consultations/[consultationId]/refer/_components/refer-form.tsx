"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { RecordedSide } from "@/app/_record/recorded-side";
import { ButtonLink } from "@/app/_ui/button-link";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { SaveState } from "@/app/_ui/save-state";
import { ActionBar } from "@/app/_ui/section";
import { draftReferralAction } from "../actions";
import { ContentFields } from "./content-fields";
import { DuplicateGuard } from "./duplicate-guard";
import { EarlierReferrals } from "./earlier-referrals";
import { EmergencyFields } from "./emergency-fields";
import { LetterChoice } from "./letter-choice";
import type { ReferFormView } from "./refer-form-view";
import type { ReferralTyped } from "./referral-typed";
import { ServiceFields } from "./service-fields";
import { ServiceReadiness } from "./service-readiness";
import { UrgencyFields } from "./urgency-fields";
import { useDraftSaving } from "./use-draft-saving";

/** The referral form. The draft is kept as it is written; "Preview the letter" checks it and shows the letter. */
export function ReferForm({ view }: { readonly view: ReferFormView }) {
  const router = useRouter();
  const here = `/consultations/${view.consultationId}`;
  // Made once for this form, so that saving twice makes one draft.
  const [referralId] = useState(() => view.draftId ?? crypto.randomUUID());
  const leaving = useRef(false);
  const command = useCommandForm<ReferralTyped, { referralId: string }>({
    schema: async () => (await import("@/lib/referrals/draft-referral-input")).draftReferralInput,
    defaultValues: { ...view.typed, referralId },
    action: draftReferralAction,
    keptAsTyped: true,
    onDone: () => {
      leaving.current = true;
      router.push(`/referrals/${referralId}`);
    },
  });
  const saving = useDraftSaving(command.form, () => {
    // A change of address now would call the way to the letter off.
    if (leaving.current) return;
    window.history.replaceState(null, "", `${here}/refer?draft=${referralId}`);
  });
  useFocusOnFirstOpen(view);
  const service = view.services.find(({ id }) => id === command.form.watch("serviceId"));
  return (
    <RecordedSide side={view.side}>
      <PageHead
        title="Refer"
        actions={
          <ButtonLink href={here} weight="secondary">
            Back to the consultation
          </ButtonLink>
        }
      />
      <CommandFormFrame command={command} label="Refer">
        <Columns
          asideLabel="What the service needs"
          aside={
            <>
              <ServiceReadiness view={view} service={service} command={command} />
              <EarlierReferrals view={view} />
            </>
          }
        >
          <ServiceFields view={view} command={command} />
          <DuplicateGuard view={view} service={service} />
          <EmergencyFields view={view} command={command} />
          <ContentFields view={view} command={command} />
          <UrgencyFields view={view} command={command} />
          <LetterChoice service={service} command={command} />
          <ActionBar status={<SaveState saving={saving} />}>
            <SubmitButton command={command}>Preview the letter</SubmitButton>
          </ActionBar>
        </Columns>
      </CommandFormFrame>
    </RecordedSide>
  );
}

/** The focus starts on the first thing that this form has to ask, where nothing has it yet. */
function useFocusOnFirstOpen({ emergencies, typed }: ReferFormView): void {
  const name = emergencies.length > 0 && typed.redFlagReason === "" ? "redFlagReason" : "question";
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) document.querySelector<HTMLElement>(`textarea[name="${name}"]`)?.focus();
  }, [name]);
}
