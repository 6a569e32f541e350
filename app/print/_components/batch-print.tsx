"use client";

import { useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { useAlive } from "@/app/_forms/use-alive";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import type { Printable } from "./printable";
import { readArchive } from "./read-archive";

type Printing =
  | { readonly state: "idle" | "cancelled" | "failed" }
  | { readonly state: "running" | "done"; readonly printed: number };

/** Ticks what to print, shows how far it is, and stops when told. */
export function BatchPrint({ printables }: { readonly printables: readonly Printable[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(printables.slice(0, 500).map(({ id }) => id)),
  );
  const [printing, setPrinting] = useState<Printing>({ state: "idle" });
  const stop = useRef<AbortController>(null);
  const list = useRef<HTMLUListElement>(null);
  const isAlive = useAlive();
  useEarlyTyping(list);
  if (printables.length === 0) return <EmptyState title="Nothing was sent or requested on these days" />;
  const items = printables.filter(({ id }) => chosen.has(id)).map(({ kind, id }) => ({ kind, id }));
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => {
      const others = [...before].filter((one) => one !== id);
      return new Set(wanted ? [...others, id] : others);
    });
  const print = async () => {
    stop.current = new AbortController();
    setPrinting({ state: "running", printed: 0 });
    try {
      const archive = await readArchive(items, stop.current.signal, (printed) =>
        setPrinting({ state: "running", printed }),
      );
      save(archive);
      setPrinting({ state: "done", printed: items.length });
    } catch {
      setPrinting({ state: stop.current.signal.aborted ? "cancelled" : "failed" });
    }
  };
  const running = printing.state === "running";
  return (
    <Panel title={`${items.length} of ${printables.length} chosen`}>
      <ul ref={list} className="cx-printables" data-early="printables">
        {printables.map((printable) => (
          <PrintableRow
            key={printable.id}
            printable={printable}
            checked={chosen.has(printable.id)}
            disabled={running}
            onChoose={(wanted) => choose(printable.id, wanted)}
          />
        ))}
      </ul>
      {running && (
        <progress className="cx-progress" max={items.length} value={printing.printed} aria-label="Printed" />
      )}
      <p role="status">{wordsOf(printing, items.length)}</p>
      {running ? (
        <Button weight="secondary" onClick={() => stop.current?.abort()}>
          Cancel
        </Button>
      ) : (
        <Button onClick={() => void print()} disabled={!isAlive || items.length === 0 || items.length > 500}>
          Print into one archive
        </Button>
      )}
    </Panel>
  );
}

function wordsOf(printing: Printing, count: number): string {
  switch (printing.state) {
    case "running":
      return `${printing.printed} of ${count} printed`;
    case "done":
      return `${count} done. The file not-printed.txt in the archive names what could not be printed.`;
    case "cancelled":
      return "Cancelled. Nothing was saved.";
    case "failed":
      return "The printing broke off. Nothing was saved; try again.";
    case "idle":
      return count > 500 ? "Choose 500 at most." : "";
  }
}

interface RowProps {
  readonly printable: Printable;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function PrintableRow({ printable, checked, disabled, onChoose }: RowProps) {
  const { id, kind, familyName, givenName, what, receipt } = printable;
  return (
    <li className="nhsuk-checkboxes nhsuk-checkboxes--small cx-ticks">
      <div className="nhsuk-checkboxes__item">
        <input
          id={id}
          name={id}
          className="nhsuk-checkboxes__input"
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <label className="nhsuk-checkboxes__label" htmlFor={id}>
          <bdi>
            {familyName.toLocaleUpperCase("en-GB")}, {givenName}
          </bdi>
          : {kind === "letter" ? `referral to ${what}` : what} <span className="cx-quiet">{receipt}</span>
        </label>
      </div>
    </li>
  );
}

function save(archive: Blob): void {
  const address = URL.createObjectURL(archive);
  const link = document.createElement("a");
  link.href = address;
  link.download = "letters.zip";
  link.click();
  URL.revokeObjectURL(address);
}
