import { runAsCurrentUser } from "@/lib/platform/as-current-user";
import { retryAfter } from "@/lib/platform/http-status";
import { statusOf } from "@/lib/platform/result";
import { beginBatch, printRequestForm, StoredZip } from "@/lib/printouts";
import { downloadLetter } from "@/lib/referrals";

interface Item {
  readonly kind: "letter" | "request";
  readonly id: string;
}

/**
 * Many letters and request forms as one archive, sent while it grows: one file for each, numbered in their order, and
 * last a list of what could not be printed and why. Whoever stops reading stops the printing. Each is an act of its own.
 */
export async function POST(request: Request): Promise<Response> {
  const begun = await runAsCurrentUser(beginBatch, await request.json().catch(() => undefined));
  if (!begun.ok) {
    return new Response(begun.message, { status: statusOf(begun.code), headers: retryAfter(begun) });
  }
  const { items } = begun.value;
  let stopped = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const zip = new StoredZip();
      const refused: string[] = [];
      for (const [at, item] of items.entries()) {
        if (stopped) return;
        const printed = await print(item);
        if (stopped) return;
        if (printed.ok) {
          const name = `${String(at + 1).padStart(3, "0")}-${printed.value.fileName}`;
          controller.enqueue(zip.add({ name, content: printed.value.pdf }));
        } else {
          refused.push(`${at + 1}: ${printed.message}`);
        }
      }
      const list = refused.length > 0 ? refused.join("\r\n") : "Everything was printed.";
      controller.enqueue(zip.add({ name: "not-printed.txt", content: new TextEncoder().encode(list) }));
      controller.enqueue(zip.end());
      controller.close();
    },
    cancel() {
      stopped = true;
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="letters.zip"',
      "Cache-Control": "no-store",
    },
  });
}

function print({ kind, id }: Item) {
  return kind === "letter"
    ? runAsCurrentUser(downloadLetter, { referralId: id })
    : runAsCurrentUser(printRequestForm, { requestId: id });
}
