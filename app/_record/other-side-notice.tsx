import { ToneIcon } from "@/app/_ui/icon";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { otherSideInText } from "@/lib/clinical/side/other-side-in-text";

interface OtherSideNoticeProps {
  readonly text: string;
  readonly recorded: Facts["laterality"];
}

/** Says so where a text names the side that is not recorded. It points and stops nothing: the text may be right. */
export function OtherSideNotice({ text, recorded }: OtherSideNoticeProps) {
  const slip = otherSideInText(text, recorded);
  if (text === "") return null;
  return (
    <div role="status">
      {slip && (
        <p className="cx-other-side">
          <ToneIcon tone="warn" /> {slip}
        </p>
      )}
    </div>
  );
}
