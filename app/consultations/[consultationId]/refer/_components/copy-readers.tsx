"use client";

import { useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ReferralTyped } from "./referral-typed";

type Readers = NonNullable<ReferralTyped["copiesTo"]>;

interface CopyReadersProps {
  readonly readers: Readers;
  readonly onChange: (readers: Readers) => void;
}

const most = 5;

/** Readers of a copy besides the patient and the practice, each named in the distribution list and on their copy. */
export function CopyReaders({ readers, onChange }: CopyReadersProps) {
  return (
    <fieldset className="nhsuk-form-group cx-field">
      <legend className="nhsuk-label cx-label">Further copies</legend>
      {readers.length > 0 && (
        <ul className="cx-readers">
          {readers.map((reader) => (
            <li key={`${reader.name} ${reader.address}`}>
              {[reader.name, reader.address].filter(Boolean).join(", ")}{" "}
              <Button
                weight="quiet"
                onClick={() => onChange(readers.filter((one) => one !== reader))}
                aria-label={`Remove the copy for ${reader.name}`}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {readers.length < most && <AddReader onAdd={(reader) => onChange([...readers, reader])} />}
    </fieldset>
  );
}

function AddReader({ onAdd }: { readonly onAdd: (reader: Readers[number]) => void }) {
  const id = useId();
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const add = () => {
    if (name.trim() === "") return;
    onAdd({ name: name.trim(), address: address.trim() });
    setName("");
    setAddress("");
  };
  return (
    <div className="cx-reader-add">
      <div>
        <label className="nhsuk-label cx-label" htmlFor={`${id}-name`}>
          Name
        </label>
        <input
          id={`${id}-name`}
          className="nhsuk-input cx-input cx-input--w20"
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div>
        <label className="nhsuk-label cx-label" htmlFor={`${id}-address`}>
          Address <span className="cx-quiet">(optional)</span>
        </label>
        <input
          id={`${id}-address`}
          className="nhsuk-input cx-input cx-input--w20"
          maxLength={240}
          autoComplete="off"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </div>
      <Button weight="secondary" onClick={add} disabled={name.trim() === ""}>
        Add a copy
      </Button>
    </div>
  );
}
