import { type Attributes, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-node";

/** What a span may say. Addresses with what follows the question mark, names and free text have no place here. */
const allowed = new Set([
  "act",
  "outcome",
  "correlation_id",
  "job",
  "http.method",
  "http.status_code",
  "http.route",
  "next.route",
  "next.span_type",
]);

/**
 * Begins to send traces if `OTEL_EXPORTER_OTLP_ENDPOINT` says where to; the other OTEL_ settings apply as the standard
 * has them. What is sent says which act or route took how long and how it ended, never whose record it was about.
 * @returns how to send what is left and stop; `undefined` when there is nothing to stop
 */
export function startTracing(): (() => Promise<void>) | undefined {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
    return undefined;
  }
  const provider = new NodeTracerProvider({
    spanProcessors: [new BatchSpanProcessor(sparing(new OTLPTraceExporter()))],
  });
  provider.register();
  return () => provider.shutdown();
}

/** Does `work` within a span of that name; `outcome` gives what the span says of the outcome. */
export function traced<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  outcome: (result: T) => Attributes = () => ({}),
): Promise<T> {
  return trace.getTracer("coxa").startActiveSpan(name, { attributes }, async (span) => {
    try {
      const result = await work();
      span.setAttributes(outcome(result));
      return result;
    } catch (thrown) {
      // Without the message, which may quote what a person typed.
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw thrown;
    } finally {
      span.end();
    }
  });
}

/** An exporter that sends on only what a span may say: the framework's own spans carry whole addresses. */
function sparing(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withoutPatients), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

function withoutPatients(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([key]) => allowed.has(key)));
  const own = span.instrumentationScope.name === "coxa";
  const route = [attributes["http.method"], attributes["next.route"]].filter(Boolean).join(" ");
  const name = own ? span.name : route || String(attributes["next.span_type"] ?? "span");
  // Getters of the original do not survive a spread; what the exporter reads is taken over by name.
  return Object.create(span, {
    name: { value: name },
    attributes: { value: attributes },
    events: { value: [] },
    links: { value: [] },
    status: { value: { code: span.status.code } },
  });
}
