"use client";

import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from "react";
import { ActionIcon } from "./icon";

interface DialogProps {
  readonly open: boolean;
  /** Called when it is closed by Escape or by its close button. */
  readonly onClose: () => void;
  /** Called whenever it is gone, and the focus is back where it was: before another key can be heard. */
  readonly onClosed?: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const firstControl = ":is(.cx-dialog-body, .cx-dialog-actions) :is(input, select, textarea, button)";

/** A modal dialog: the browser's own, so focus, Escape and the page behind are taken care of. */
export function Dialog({ open, onClose, onClosed, title, children, actions }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isUp = useRef(false);
  const gone = useEffectEvent(() => onClosed?.());
  useEffect(() => {
    const element = dialog.current;
    if (!element || open === isUp.current) return undefined;
    isUp.current = open;
    if (open) {
      element.showModal();
      return focusFirst(element);
    }
    element.close();
    queueMicrotask(() => gone());
    return undefined;
  }, [open]);
  // The browser closed it by itself. It tells of every end, and only later: by then it may be open again.
  const ended = () => {
    if (open && !dialog.current?.open) onClose();
  };
  return (
    <dialog className="cx-dialog" ref={dialog} aria-labelledby={titleId} onCancel={onClose} onClose={ended}>
      <div className="cx-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="cx-icon-button" aria-label="Close" onClick={onClose}>
          <ActionIcon action="close" />
        </button>
      </div>
      <div className="cx-dialog-body">{children}</div>
      {actions && <div className="cx-dialog-actions">{actions}</div>}
    </dialog>
  );
}

/** What the dialog asks for has the focus, not the button that closes it; also when it comes a moment later. */
function focusFirst(dialog: HTMLDialogElement): (() => void) | undefined {
  const focus = () => {
    const control = dialog.querySelector<HTMLElement>(firstControl);
    control?.focus();
    return control !== null;
  };
  if (focus()) return undefined;
  const watcher = new MutationObserver(() => focus() && watcher.disconnect());
  watcher.observe(dialog, { childList: true, subtree: true });
  return () => watcher.disconnect();
}
