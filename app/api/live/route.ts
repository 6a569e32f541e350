import { z } from "zod";
import { mayHaveChanged, type News, watch } from "@/lib/platform/live";
import { stillStands, watchingActor } from "@/lib/platform/session";

export const dynamic = "force-dynamic";

/** Streams end after this long and the browser comes back. */
const longestMilliseconds = 5 * 60_000;
const heartbeatMilliseconds = 20_000;
/** How long a page may take from what it read to when it was drawn, and how far the clocks of two nodes may be apart. */
const leewayMilliseconds = 5000;

/** `since`: when the page was drawn, in milliseconds since 1970. Anything else in its place is as good as nothing. */
const sinceOf = (request: Request) =>
  z.coerce.number().int().positive().safeParse(new URL(request.url).searchParams.get("since")).data;

/**
 * Server-sent events: "changed" whenever something of the person's organisation changed, or may have since the page was
 * drawn. Ids only. The session is asked for again before anything is said, so that nobody hears more once it has ended
 * or is locked.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await watchingActor();
  if (!actor) {
    return new Response(null, { status: 401 });
  }
  const { organisationId } = actor;
  const since = sinceOf(request);
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const sayNext = inTurn(
        () => stillStands(actor),
        say,
        () => stop(),
      );
      const unwatch = watch(organisationId, (news) => sayNext(changed(news)));
      const heartbeat = setInterval(() => sayNext(": still here\n\n"), heartbeatMilliseconds);
      const ending = setTimeout(() => stop(), longestMilliseconds);
      stop = () => {
        stop = () => {};
        unwatch();
        clearInterval(heartbeat);
        clearTimeout(ending);
        controller.close();
      };
      request.signal.addEventListener("abort", () => stop());
      say("retry: 1000\nevent: hello\ndata: {}\n\n");
      if (since !== undefined && mayHaveChanged(organisationId, since - leewayMilliseconds)) {
        sayNext(changed(null));
      }
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

const changed = (news: News) =>
  `event: changed\ndata: ${JSON.stringify(news ?? { subject: "all", id: null })}\n\n`;

/**
 * Says texts in their order, each after `may` was asked since it came; what comes together is asked for once. Calls
 * `end` when the answer is no, or there is none.
 */
function inTurn(may: () => Promise<boolean>, say: (text: string) => void, end: () => void) {
  let waiting: string[] = [];
  let asking = false;
  const sayWaiting = async () => {
    asking = true;
    while (waiting.length > 0) {
      const texts = waiting;
      waiting = [];
      if (!(await may().catch(() => false))) {
        return end();
      }
      texts.forEach(say);
    }
    asking = false;
  };
  return (text: string) => {
    waiting.push(text);
    if (!asking) {
      sayWaiting().catch(end);
    }
  };
}
