import { formatInstant } from "@/app/_ui/dates";
import { LetterView } from "@/app/_ui/letter-view";
import { Notice } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import type { ReadLetter } from "@/lib/referrals";

/** A letter as its file says it: first whether to trust it, then what differs from what was sent, then all of it. */
export function LetterInFile({ name, found }: { readonly name: string; readonly found: ReadLetter }) {
  const { letter, issued, sent } = found;
  const { patient, verification } = letter;
  return (
    <>
      <FileStanding name={name} issued={issued} />
      <SummaryList
        rows={[
          { label: "Patient", value: patient.name },
          { label: "Born", value: patient.born },
          { label: "NHS number", value: patient.nhsNumber },
          { label: "Sex", value: patient.sex },
          { label: "Address", value: patient.address },
          { label: "Phone", value: patient.phone },
          { label: "Allergies", value: patient.allergies },
          { label: "Code", value: verification?.code ?? "None printed" },
          ...(issued ? [{ label: "Issued", value: issuedInWords(issued) }] : []),
        ]}
      />
      {sent ? (
        <Differences sent={sent} />
      ) : (
        <Notice tone="info" title="Not compared with a referral: none with this code is yours to see." />
      )}
      <LetterView letter={letter} />
    </>
  );
}

function issuedInWords({ issuer, issuedAt, version }: NonNullable<ReadLetter["issued"]>): string {
  return `By ${issuer}, ${formatInstant(new Date(issuedAt))}, version ${version}`;
}

function FileStanding({ name, issued }: { readonly name: string; readonly issued: ReadLetter["issued"] }) {
  const { tone, title } = standingOf(issued);
  return (
    <Notice tone={tone} title={title} announce>
      <p>{name}</p>
    </Notice>
  );
}

function standingOf(issued: ReadLetter["issued"]): { tone: "good" | "warn" | "stop"; title: string } {
  if (!issued) {
    return { tone: "stop", title: "No letter with this code was issued here. Do not act on this file." };
  }
  if (!issued.signed) {
    return { tone: "stop", title: "The signature of this letter does not hold. Do not act on this file." };
  }
  if (!issued.sameFile) {
    return {
      tone: "stop",
      title: "The file is not the one that was issued: at least one byte is different. Do not act on it.",
    };
  }
  switch (issued.ended) {
    case "superseded":
      return { tone: "warn", title: "The file is as issued, but a newer version has replaced this letter." };
    case "withdrawn":
      return { tone: "stop", title: "The referral was withdrawn. Do not act on this letter." };
    case null:
      return { tone: "good", title: "The file is as issued, its signature holds, and it is current." };
  }
}

function Differences({ sent }: { readonly sent: NonNullable<ReadLetter["sent"]> }) {
  const link = <PageLink href={`/referrals/${sent.referralId}`}>Open the referral</PageLink>;
  if (sent.changes.length === 0) {
    return (
      <Notice
        tone={sent.sameData ? "good" : "warn"}
        title={
          sent.sameData
            ? "All that the file says is as it was sent."
            : "What the letter prints is as it was sent, but something else in the data is not."
        }
      >
        <p>{link}</p>
      </Notice>
    );
  }
  return (
    <Panel title="What the file says otherwise than what was sent">
      <SummaryList
        rows={sent.changes.map(({ heading, before, after }) => ({
          label: heading,
          value: (
            <span className="cx-changed">
              {before && <del>{before}</del>}
              {after && <ins>{after}</ins>}
            </span>
          ),
        }))}
      />
      <p>{link}</p>
    </Panel>
  );
}
