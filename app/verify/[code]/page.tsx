import { headers } from "next/headers";
import { AppShell } from "@/app/_ui/app-shell";
import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { checkLetterForVisitor } from "@/lib/letter-seals";
import { peerAddress } from "@/lib/platform/peer-address";
import { LetterStanding } from "./_components/letter-standing";

interface VerifyCodePageProps {
  readonly params: Promise<{ readonly code: string }>;
}

/** What anybody with the printed letter may know of it: nothing clinical, and nobody's name but the issuer's. */
export default async function VerifyCodePage({ params }: VerifyCodePageProps) {
  const { code } = await params;
  const check = await checkLetterForVisitor(decodeURIComponent(code), peerAddress(await headers()));
  return (
    <AppShell title="Check a letter" navigation={[]}>
      <div className="cx-plain">
        <PageHead title="Check a letter" />
        {check.state === "found" && <LetterStanding letter={check.letter} />}
        {check.state === "unknown" && (
          <Notice tone="stop" title="There is no letter with this code.">
            <p>
              Compare it with the end of the letter and <a href="/verify">type it again</a>. If it is the
              same, the letter was not issued here: ring the practice that it names.
            </p>
          </Notice>
        )}
        {check.state === "too-many" && (
          <Notice tone="warn" title="There were too many checks from your network.">
            <p>Try again in {check.seconds} seconds.</p>
          </Notice>
        )}
      </div>
    </AppShell>
  );
}
