"use client";

import { lazy, type ReactNode, Suspense, useCallback } from "react";
import { TextRemarkContext } from "@/app/_forms/text-remark";
import type { Facts } from "@/lib/clinical/checklist/checklist";

/** Comes with the first text: the words of the checklist come with it. */
const OtherSideNotice = lazy(async () => ({
  default: (await import("./other-side-notice")).OtherSideNotice,
}));

interface RecordedSideProps {
  readonly side: Facts["laterality"];
  readonly children: ReactNode;
}

/** Around what is written about one hip: every text box within points at the word of the other side. */
export function RecordedSide({ side, children }: RecordedSideProps) {
  const remark = useCallback(
    (text: string) =>
      text !== "" && (
        <Suspense>
          <OtherSideNotice text={text} recorded={side} />
        </Suspense>
      ),
    [side],
  );
  return <TextRemarkContext value={side && remark}>{children}</TextRemarkContext>;
}
