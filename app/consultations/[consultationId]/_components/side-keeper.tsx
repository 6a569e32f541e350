"use client";

import { useEffect } from "react";
import { madeHere } from "./made-here";
import { useWorkspace } from "./store-context";

/** Keeps the store told of what is made from this consultation with a side, from its first page on. Shows nothing. */
export function SideKeeper(): null {
  const { store, view } = useWorkspace();
  useEffect(() => store.holdSide(madeHere(view, store.read().facts.laterality)), [store, view]);
  return null;
}
