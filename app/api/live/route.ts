import { watch } from "@/lib/platform/live";
import { watchingActor } from "@/lib/platform/session";

export const dynamic = "force-dynamic";

/** Streams end after this long and the browser comes back, so that a session that ended is noticed. */
const longestMilliseconds = 5 * 60_000;
const heartbeatMilliseconds = 20_000;

/** Server-sent events: "changed" whenever something of the person's organisation changed. Ids only. */
export async function GET(request: Request): Promise<Response> {
  const actor = await watchingActor();
  if (!actor) {
    return new Response(null, { status: 401 });
  }
  const { organisationId } = actor;
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unwatch = watch(organisationId, (news) =>
        send(`event: changed\ndata: ${JSON.stringify(news ?? { subject: "all", id: null })}\n\n`),
      );
      const heartbeat = setInterval(() => send(": still here\n\n"), heartbeatMilliseconds);
      const ending = setTimeout(() => stop(), longestMilliseconds);
      stop = () => {
        stop = () => {};
        unwatch();
        clearInterval(heartbeat);
        clearTimeout(ending);
        controller.close();
      };
      request.signal.addEventListener("abort", () => stop());
      send("retry: 1000\nevent: hello\ndata: {}\n\n");
    },
    cancel() {
      stop();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
