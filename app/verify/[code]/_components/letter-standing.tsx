import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { SummaryList } from "@/app/_ui/summary-list";
import type { LetterCheck } from "@/lib/letter-seals";
import { CheckFile } from "./check-file";

const standings = {
  current: { tone: "good", title: "This is the current letter." },
  superseded: { tone: "warn", title: "A newer version has replaced this letter. Ask its issuer for it." },
  withdrawn: { tone: "stop", title: "The referral was withdrawn. Do not act on this letter." },
} as const;

/** Who issued the letter, when, and where it stands; and a place to compare a file with it. */
export function LetterStanding({ letter }: { readonly letter: LetterCheck }) {
  const { tone, title } = standings[letter.ended ?? "current"];
  return (
    <>
      {letter.signed ? (
        <Notice tone={tone} title={title} />
      ) : (
        <Notice
          tone="stop"
          title="The signature of this letter does not hold. Do not act on it; ring its issuer."
        />
      )}
      <SummaryList
        rows={[
          { label: "Code", value: letter.code },
          { label: "Issued by", value: letter.issuer },
          { label: "Issued on", value: formatInstant(letter.issuedAt) },
          { label: "Version", value: letter.version },
          {
            label: "Signature",
            value: letter.signed ? (
              <span>
                Holds, by <a href="/api/letter-keys">key</a> {letter.key.kid.slice(0, 8)}
              </span>
            ) : (
              "Does not hold"
            ),
          },
        ]}
      />
      <CheckFile letter={letter} />
    </>
  );
}
