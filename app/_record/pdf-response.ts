import { retryAfter } from "@/lib/platform/http-status";
import { type Result, statusOf } from "@/lib/platform/result";

interface PdfFile {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

/**
 * Answers with a PDF to be shown, or saved where the address says `?download`; a refusal answers in words with its
 * own status. Never kept by a cache.
 */
export function pdfResponse(result: Result<PdfFile>, request: Request): Response {
  const headers = { "Cache-Control": "no-store" };
  if (!result.ok) {
    return new Response(result.message, {
      status: statusOf(result.code),
      headers: { ...headers, ...retryAfter(result), "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  const { pdf, fileName } = result.value;
  const disposition = new URL(request.url).searchParams.has("download") ? "attachment" : "inline";
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Disposition": `${disposition}; filename="${fileName}"`,
    },
  });
}
