"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What is remarked on a text while it is written; nothing where nobody says otherwise. */
export const TextRemarkContext = createContext<((text: string) => ReactNode) | undefined>(undefined);

/** The remark on a text, beside its box. */
export function TextRemark({ text }: { readonly text: string }) {
  return useContext(TextRemarkContext)?.(text);
}
