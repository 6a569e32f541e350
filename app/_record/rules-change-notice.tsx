import { Notice } from "@/app/_ui/notice";
import { urgencies, urgencyLabels } from "@/lib/clinical/rules/urgency";
import type { RulesChange } from "@/lib/clinical/rules-change";

/** That newer rules came in while a consultation was a draft, and what they make of the same answers. */
export function RulesChangeNotice({ changes }: { readonly changes: readonly RulesChange[] }) {
  return changes.map((change) => (
    <Notice
      key={change.from}
      tone="warn"
      title={`The rules changed from version ${change.from} to ${change.to} while this was a draft`}
    >
      <Effect change={change} />
    </Notice>
  ));
}

function Effect({ change }: { readonly change: RulesChange }) {
  const { compared, urgencyFrom, urgencyTo, added, gone } = change;
  if (!compared) {
    return (
      <p>
        What the earlier version found was not kept, so the findings cannot be compared. Look at them again.
      </p>
    );
  }
  const lines = [
    ...(urgencyFrom === urgencyTo
      ? []
      : [`Urgency: ${inWords(urgencyFrom)} before, ${inWords(urgencyTo)} now`]),
    ...added.map((words) => `New. ${words}`),
    ...gone.map((words) => `No longer. ${words}`),
  ];
  if (lines.length === 0) return <p>The same answers give the same findings.</p>;
  return (
    <>
      <p>Of the same answers they make something else:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function inWords(stored: string): string {
  const known = urgencies.find((level) => level === stored);
  return known ? urgencyLabels[known] : stored;
}
