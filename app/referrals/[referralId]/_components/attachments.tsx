import { Panel } from "@/app/_ui/section";
import { Tag } from "@/app/_ui/tag";
import { AddAttachment, RemoveAttachment } from "./add-attachment";
import type { ReferralData } from "./referral-data";

type Attached = ReferralData["attachments"][number];

const scanWords = {
  clean: { tone: "good", label: "Scanned, nothing found" },
  not_scanned: { tone: "neutral", label: "Not scanned" },
  quarantined: { tone: "stop", label: "In quarantine: it cannot go" },
} as const satisfies Record<Attached["scan"], { tone: string; label: string }>;

/** The files that go with a referral, and where its sender adds and removes them. */
export function Attachments({ referral }: { readonly referral: ReferralData }) {
  const { id, attachments, mayAttach } = referral;
  if (attachments.length === 0 && !mayAttach) return null;
  return (
    <Panel title="Files" aside={<span className="cx-quiet">{attachments.length || ""}</span>}>
      {attachments.length > 0 && (
        <ul className="cx-files">
          {attachments.map((file) => (
            <li key={file.id}>
              <FileName referralId={id} file={file} />
              <span className="cx-quiet cx-nowrap">
                {file.kind.toUpperCase()}, {sizeInWords(file.sizeBytes)}
              </span>
              <Tag tone={scanWords[file.scan].tone}>{scanWords[file.scan].label}</Tag>
              {mayAttach && (
                <RemoveAttachment referralId={id} attachmentId={file.id} fileName={file.fileName} />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && <AddAttachment referralId={id} />}
    </Panel>
  );
}

function FileName({ referralId, file }: { readonly referralId: string; readonly file: Attached }) {
  return file.scan === "quarantined" ? (
    <span className="cx-file-name">{file.fileName}</span>
  ) : (
    <a className="cx-file-name" href={`/referrals/${referralId}/files/${file.id}`} download>
      {file.fileName}
    </a>
  );
}

/** 10 MB are 10 × 1024 × 1024 bytes, as the limit has it. */
function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
