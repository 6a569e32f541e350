"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandFormFrame, SubmitButton } from "@/app/_forms/command-form-frame";
import { type FormOption, SelectField, TextField } from "@/app/_forms/fields";
import { useCommandForm } from "@/app/_forms/use-command-form";
import { roleWords } from "@/app/_frame/role-words";
import { Notice } from "@/app/_ui/notice";
import { invitePersonAction, setDeputyAction, setRoleAction } from "./actions";

/** All but the system administrator's, which is given on the server. */
const roleOptions: readonly FormOption[] = Object.entries(roleWords)
  .filter(([role]) => role !== "system_administrator")
  .map(([value, { name, may }]) => ({ value, label: `${name}: ${may}` }));

/** Gives somebody of the organisation another role. */
export function GiveRole({ people }: { readonly people: readonly FormOption[] }) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/people/inputs")).setRoleInput,
    defaultValues: { userId: "", held: "yes" as const },
    action: setRoleAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Give a role">
      <SelectField command={command} name="userId" label="Person" options={people} />
      <SelectField command={command} name="role" label="Role" options={roleOptions} />
      <SubmitButton command={command} weight="secondary">
        Give role
      </SubmitButton>
    </CommandFormFrame>
  );
}

interface ChooseDeputyProps {
  readonly people: readonly FormOption[];
  readonly chosen: string | null;
}

/** Chooses who is told when a deadline passed and the reminder changed nothing. */
export function ChooseDeputy({ people, chosen }: ChooseDeputyProps) {
  const router = useRouter();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/people/inputs")).setDeputyInput,
    defaultValues: { userId: chosen ?? "" },
    action: setDeputyAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandFormFrame command={command} label="Choose the deputy">
      <SelectField
        command={command}
        name="userId"
        label="Deputy"
        hint="Told when a deadline has passed and the reminder changed nothing"
        empty="Nobody by name: the organisation’s address is told"
        options={people}
      />
      <SubmitButton command={command} weight="secondary">
        Save deputy
      </SubmitButton>
    </CommandFormFrame>
  );
}

/** Offers somebody new a role; the link is shown once, to be handed over. */
export function InvitePerson() {
  const router = useRouter();
  const [link, setLink] = useState<string>();
  const command = useCommandForm({
    schema: async () => (await import("@/lib/people/inputs")).invitePersonInput,
    defaultValues: {
      email: "",
      displayName: "",
      profession: "",
      registrationBody: "",
      registrationNumber: "",
    },
    action: invitePersonAction,
    onDone: ({ path }) => {
      setLink(new URL(path, window.location.href).href);
      command.form.reset();
      router.refresh();
    },
  });
  return (
    <CommandFormFrame command={command} label="Invite somebody">
      {link && (
        <Notice tone="good" title="Hand this link over. It is good once, for seven days." announce>
          <code>{link}</code>
        </Notice>
      )}
      <TextField command={command} name="email" label="E-mail address" type="email" />
      <TextField command={command} name="displayName" label="Name as it prints on letters" />
      <TextField command={command} name="profession" label="Profession" />
      <TextField
        command={command}
        name="registrationBody"
        label="Register, such as GMC"
        optional
        width="10"
      />
      <TextField
        command={command}
        name="registrationNumber"
        label="Registration number"
        optional
        width="10"
      />
      <SelectField command={command} name="role" label="Role" options={roleOptions} />
      <SubmitButton command={command}>Make the invitation</SubmitButton>
    </CommandFormFrame>
  );
}
