import { type RefObject, useCallback, useEffect, useRef } from "react";
import { isLeft } from "./session-events";

/**
 * Lets the browser ask before a page is left, or loaded anew, with text in a form that was typed there and not sent,
 * unless it is kept elsewhere as it is typed.
 * @returns to be called when it was sent
 */
export function useAskingBeforeLoss(
  form: RefObject<HTMLFormElement | null>,
  { unless = false }: { readonly unless?: boolean | undefined },
): () => void {
  const sent = useRef("");
  useEffect(() => {
    if (unless) return;
    const ask = (event: BeforeUnloadEvent) => {
      const { typed, begun } = textOf(form.current);
      if (typed.trim() !== "" && typed !== begun && typed !== sent.current && !isLeft())
        event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [form, unless]);
  return useCallback(() => {
    sent.current = textOf(form.current).typed;
  }, [form]);
}

/** What stands in the boxes for several lines, and what stood there to begin with. */
function textOf(form: HTMLFormElement | null) {
  const boxes = [...(form?.querySelectorAll("textarea") ?? [])];
  return {
    typed: boxes.map(({ value }) => value).join("\n"),
    begun: boxes.map(({ defaultValue }) => defaultValue).join("\n"),
  };
}
