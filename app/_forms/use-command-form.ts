"use client";

import { unstable_rethrow } from "next/navigation";
import { type RefObject, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { ZodType } from "zod";
import type { Problem } from "@/app/_ui/error-summary";
import type { Refusal, Result } from "@/lib/platform/result";
import { useEarlyTyping } from "./early-typing";
import { tellEnded } from "./session-events";
import { useAskingBeforeLoss } from "./unsent-text";

const connectionLost =
  "The connection broke before the answer came. What you typed is kept; reload to see whether it was saved.";

interface CommandFormOptions<Values extends FieldValues, Value> {
  /**
   * Brings the command's own input schema, by a dynamic import: it is checked first here, then again by the server,
   * and is fetched when it is needed, so that no page pays for zod before it shows.
   */
  readonly schema: () => Promise<ZodType<unknown, Values>>;
  readonly defaultValues: DefaultValues<Values>;
  /** The server action. It is given what was typed, not what the schema made of it. */
  readonly action: (raw: Values) => Promise<Result<Value>>;
  readonly onDone: (value: Value) => void;
  /** What is typed is saved as it is typed: nobody is asked before leaving it. */
  readonly keptAsTyped?: boolean;
}

export interface CommandForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly formId: string;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly pending: boolean;
  /** Everything at fault, for the error summary, in the order of the fields. */
  readonly problems: readonly Problem[];
  readonly summary: RefObject<HTMLDivElement | null>;
  /** The refusal as the server gave it, for a page that offers its remedy. */
  readonly refusal: Refusal | undefined;
}

/**
 * A form over one command: checked here with the command's schema, sent, and on refusal filled with the server's
 * messages beside the fields while everything typed stays. After each failure the focus moves to the summary.
 */
export function useCommandForm<Values extends FieldValues, Value>(
  options: CommandFormOptions<Values, Value>,
): CommandForm<Values> {
  const { schema, defaultValues, action, onDone, keptAsTyped } = options;
  const formId = useId();
  const form = useForm<Values>({
    defaultValues,
    resolver: lazily(schema),
    shouldFocusError: false,
    reValidateMode: "onSubmit",
  });
  const element = useRef<HTMLFormElement>(null);
  useEarlyTyping(element);
  const tellSent = useAskingBeforeLoss(element, { unless: keptAsTyped });
  const summary = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (failures > 0) summary.current?.focus();
  }, [failures]);

  const send = form.handleSubmit(
    async (values) => {
      setRefusal(undefined);
      const result = await answered(action, values);
      if (result.ok) {
        tellSent();
        return onDone(result.value);
      }
      if (result.code === "session.none") tellEnded();
      showOnFields(form, result);
      setRefusal(result);
      setFailures((count) => count + 1);
    },
    () => {
      setRefusal(undefined);
      setFailures((count) => count + 1);
    },
  );
  const pending = form.formState.isSubmitting;
  return {
    form,
    formId,
    element,
    submit: (event) => {
      event.preventDefault();
      if (!pending) void send(event);
    },
    pending,
    problems: problemsOf(formId, form.formState.errors, refusal),
    summary,
    refusal,
  };
}

/** Without the schema, as when the connection is down, nothing is refused here: the server has the last word. */
function lazily<Values extends FieldValues>(
  schema: () => Promise<ZodType<unknown, Values>>,
): Resolver<Values> {
  return async (values, context, options) => {
    const parts = await Promise.all([schema(), import("@hookform/resolvers/zod")]).catch(() => undefined);
    if (!parts) return { values, errors: {} };
    const [loaded, { zodResolver }] = parts;
    return zodResolver(loaded, undefined, { raw: true })(values, context, options);
  };
}

/** A broken connection is a refusal like any other; redirects of the framework pass through. */
async function answered<Values, Value>(
  action: (raw: Values) => Promise<Result<Value>>,
  values: Values,
): Promise<Result<Value>> {
  try {
    return await action(values);
  } catch (thrown) {
    unstable_rethrow(thrown);
    return { ok: false, code: "outcome.unknown", message: connectionLost };
  }
}

function showOnFields<Values extends FieldValues>(form: UseFormReturn<Values>, refusal: Refusal) {
  for (const [path, [message]] of Object.entries(refusal.fields ?? {})) {
    // The server names fields by their path in the same schema; a path it invented only lands in the summary.
    form.setError(path as Path<Values>, { type: "server", ...(message ? { message } : {}) });
  }
}

/** The id of the control of a field, from its path in the schema. */
export function fieldId(formId: string, path: string): string {
  return `${formId}-${path.replaceAll(".", "-")}`;
}

function problemsOf<Values extends FieldValues>(
  formId: string,
  errors: FieldErrors<Values>,
  refusal: Refusal | undefined,
): readonly Problem[] {
  const fields = leavesOf(errors).map(({ message, path, shown }) =>
    shown ? { message, fieldId: fieldId(formId, path) } : { message },
  );
  const onlyFields = refusal?.code === "input.invalid" && fields.length > 0;
  return refusal && !onlyFields ? [{ message: refusal.message }, ...fields] : fields;
}

interface Leaf {
  readonly message: string;
  readonly path: string;
  /** Whether the form has a control for it; the server may name a field that this form does not show. */
  readonly shown: boolean;
}

/** Walks nested errors down to the ones with a message. */
function leavesOf(errors: unknown, path = ""): readonly Leaf[] {
  if (typeof errors !== "object" || errors === null) return [];
  const message: unknown = get(errors, "message");
  if (typeof message === "string") return [{ message, path, shown: Boolean(get(errors, "ref")) }];
  return Object.entries(errors).flatMap(([key, inner]) =>
    key === "ref" ? [] : leavesOf(inner, path ? `${path}.${key}` : key),
  );
}
