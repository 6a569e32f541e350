"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { ActButton } from "@/app/_forms/act-button";
import { removeAttachmentAction } from "../actions";

const connectionLost = "The connection broke before the answer came. The list shows what the server has.";

/** Sends a file as soon as it is chosen; the list below is the server's, so it shows what was stored. */
export function AddAttachment({ referralId }: { readonly referralId: string }) {
  const router = useRouter();
  const id = useId();
  const [sending, setSending] = useState("");
  const [refusal, setRefusal] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const isUnderWay = useRef(false);
  const send = async () => {
    const [file] = field.current?.files ?? [];
    // The choice itself may wake this part, and is then heard of twice.
    if (!file || isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(file.name);
    setRefusal("");
    const body = new FormData();
    body.set("file", file);
    setRefusal(await refusalOf(`/referrals/${referralId}/files`, body));
    setSending("");
    if (field.current) field.current.value = "";
    isUnderWay.current = false;
    router.refresh();
  };
  const sendEarly = useEffectEvent(send);
  // A file that was chosen before the page's script had come counts too.
  useEffect(() => {
    void sendEarly();
  }, []);
  return (
    <div className="cx-field">
      <label className="nhsuk-label cx-label" htmlFor={id}>
        Add a file
      </label>
      <p className="nhsuk-hint cx-hint" id={`${id}-hint`}>
        PDF, JPEG or PNG, up to 10 MB. Pictures are stored without what the camera wrote into them.
      </p>
      <input
        id={id}
        ref={field}
        type="file"
        // A page that comes back must not bring back, and send, what was sent.
        autoComplete="off"
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={`${id}-hint`}
        disabled={sending !== ""}
        onChange={() => void send()}
      />
      <p role="status">{sending && `Sending ${sending}…`}</p>
      {refusal && (
        <p className="nhsuk-error-message cx-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

/** Why the server did not take the file; empty when it did. */
async function refusalOf(address: string, body: FormData): Promise<string> {
  try {
    const answer = await fetch(address, { method: "POST", body });
    if (answer.status === 413) return "The file is larger than 10 MB.";
    const result: { ok: boolean; message?: string } = await answer.json();
    return result.ok ? "" : (result.message ?? connectionLost);
  } catch {
    return connectionLost;
  }
}

interface RemoveAttachmentProps {
  readonly referralId: string;
  readonly attachmentId: string;
  readonly fileName: string;
}

export function RemoveAttachment({ referralId, attachmentId, fileName }: RemoveAttachmentProps) {
  return (
    <ActButton
      weight="quiet"
      label={`Remove ${fileName}`}
      action={() => removeAttachmentAction({ referralId, attachmentId })}
    >
      Remove
    </ActButton>
  );
}
