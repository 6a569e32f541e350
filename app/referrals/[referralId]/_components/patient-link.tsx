"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { makePatientLinkAction } from "../actions";
import { useMove } from "./use-move";

/** Makes the patient's link to the plain state; it is shown once, to be sent or printed. */
export function PatientLink({ referralId }: { readonly referralId: string }) {
  const [address, setAddress] = useState("");
  const [copied, setCopied] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied("Copied"),
      () => setCopied("The browser did not copy it: select the link and copy it"),
    );
  const link = useMove(
    () => makePatientLinkAction({ referralId }),
    ({ token }) => setAddress(`${window.location.origin}/status/${token}`),
  );
  const close = () => {
    setAddress("");
    setCopied("");
  };
  return (
    <>
      <Button weight="secondary" busy={link.busy} onClick={link.make}>
        Patient’s link
      </Button>
      <Dialog open={address !== ""} onClose={close} title="The patient’s link">
        <p>It opens with the date of birth and shows where the referral stands. It is shown only now.</p>
        <p className="cx-said">{address}</p>
        <Button weight="secondary" onClick={copy}>
          Copy the link
        </Button>{" "}
        <span role="status">{copied}</span>
      </Dialog>
    </>
  );
}
