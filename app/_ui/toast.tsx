"use client";

import { Button } from "./button";
import { ActionIcon } from "./icon";

export interface ToastMessage {
  readonly text: string;
  readonly undo?: () => void;
}

interface ToastProps {
  readonly message: ToastMessage | undefined;
  readonly onDismiss: () => void;
}

/** What just happened, with a way back. It stays until it is dismissed, undone or replaced: nobody races a clock. */
export function Toast({ message, onDismiss }: ToastProps) {
  return (
    <div className="cx-toast-region" role="status">
      {message && (
        <div className="cx-toast">
          <span>{message.text}</span>
          {message.undo && (
            <Button weight="quiet" small onClick={message.undo}>
              Undo
            </Button>
          )}
          <button type="button" className="cx-icon-button" aria-label="Dismiss" onClick={onDismiss}>
            <ActionIcon action="close" />
          </button>
        </div>
      )}
    </div>
  );
}
