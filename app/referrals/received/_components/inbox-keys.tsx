"use client";

import { useRouter } from "next/navigation";
import { usePageKeys } from "@/app/_frame/use-page-keys";
import { KeyHint } from "@/app/_ui/section";
import { RowKeys } from "@/app/referrals/_components/row-keys";

const decisions: readonly string[] = ["a", "r", "f", "q"];

/**
 * J and K go through the rows. A, R, F and Q open the row that has the focus with that decision begun: nothing is
 * decided from the list, where the letter was not read.
 */
export function InboxKeys() {
  const router = useRouter();
  usePageKeys((key) => {
    const row = document.activeElement;
    if (!decisions.includes(key) || !row?.matches("a.cx-row-link")) return false;
    const address = new URL(row.getAttribute("href") ?? "", window.location.origin);
    address.searchParams.set("decide", key);
    router.push(`${address.pathname}${address.search}`);
    return true;
  });
  return (
    <div className="cx-keys-line">
      <RowKeys />
      <p className="cx-quiet cx-key-help">
        <KeyHint>A</KeyHint> accept, <KeyHint>R</KeyHint> return, <KeyHint>F</KeyHint> pass on,{" "}
        <KeyHint>Q</KeyHint> question
      </p>
    </div>
  );
}
