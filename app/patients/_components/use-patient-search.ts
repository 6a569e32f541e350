"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ViewOf } from "@/app/_record/view-of";
import type { findPatients } from "@/lib/patients";
import type { Result } from "@/lib/platform/result";
import { findPatientsAction } from "../actions";

export type FoundPatients = ViewOf<typeof findPatients>;

/** While typing goes on, a search starts when the keys have rested this long. */
const restMilliseconds = 150;

/**
 * What was last looked for, so that coming back from a record shows the list again. Kept in memory only: names and
 * NHS numbers belong neither into an address nor into the browser's storage.
 */
let lastText = "";

export interface PatientSearch {
  readonly text: string;
  readonly type: (text: string) => void;
  /** The matches of `answersTo`; `undefined` before the first answer. */
  readonly found: FoundPatients | undefined;
  readonly answersTo: string;
  readonly problem: string | undefined;
  /** Adds the next page of matches; absent on the last one. */
  readonly more: (() => void) | undefined;
}

/** Patients as they are typed for. `everyone` is the first page without a search, where the page shows it. */
export function usePatientSearch(everyone: FoundPatients | undefined): PatientSearch {
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState({ to: "", found: everyone });
  const [problem, setProblem] = useState<string>();
  const asked = useRef(0);
  const ask = useCallback(async (wanted: string, before?: FoundPatients) => {
    asked.current += 1;
    const mine = asked.current;
    const result = await answered({ text: wanted, ...(before?.next && { after: before.next }) });
    if (mine !== asked.current) return;
    setProblem(result.ok ? undefined : result.message);
    if (result.ok) {
      const matches = [...(before?.matches ?? []), ...result.value.matches];
      setAnswer({ to: wanted, found: { ...result.value, matches } });
    }
  }, []);
  useEffect(() => {
    if (lastText) setText(lastText);
  }, []);
  useEffect(() => {
    lastText = text;
    if (text.trim() === "") {
      asked.current += 1;
      setAnswer({ to: "", found: everyone });
      return;
    }
    const rest = setTimeout(() => void ask(text), restMilliseconds);
    return () => clearTimeout(rest);
  }, [text, everyone, ask]);
  const { found } = answer;
  return {
    text,
    type: setText,
    found,
    answersTo: answer.to,
    problem,
    more: found?.next ? () => void ask(answer.to, found) : undefined,
  };
}

async function answered(raw: unknown): Promise<Result<FoundPatients>> {
  try {
    return await findPatientsAction(raw);
  } catch (thrown) {
    unstable_rethrow(thrown);
    return {
      ok: false,
      code: "database.unavailable",
      message: "The search got no answer. What you typed is still here: try again in a moment.",
    };
  }
}
