"use client";

import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** Called with each file that is dropped or chosen. */
  readonly onFile: (file: File) => void;
}

/** A place to drop one PDF on, which is also a file field for those who choose by keyboard. */
export function FileDrop({ label, hint, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const onEarlyFile = useEffectEvent(onFile);
  // A file that was chosen before the page's script had come counts too.
  useEffect(() => {
    const [file] = field.current?.files ?? [];
    if (file) onEarlyFile(file);
  }, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the file field inside does the same by keyboard.
    <div
      className={`cx-file-drop${over ? " cx-file-drop--over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="cx-quiet" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        ref={field}
        type="file"
        accept="application/pdf,.pdf"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
