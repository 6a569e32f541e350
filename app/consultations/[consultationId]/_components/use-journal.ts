import { useEffect } from "react";
import type { ConsultationStore } from "./consultation-store";
import type { Sender } from "./send-answers";

const tryAgainMs = 5000;

/** Keeps in the browser what is not saved yet, from as soon as the server gives the key; asks for it until it does. */
export function useJournal(store: ConsultationStore, sender: Sender, mayRecord: boolean): void {
  useEffect(() => {
    // Without a secure connection the browser has no place and no cipher for it.
    if (!mayRecord || !window.isSecureContext) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const take = () => {
      import("./left-behind")
        .then(({ takeUpJournal }) => takeUpJournal(store, sender))
        .catch(() => {
          if (!gone) timer = setTimeout(take, tryAgainMs);
        });
    };
    take();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [store, sender, mayRecord]);
}
