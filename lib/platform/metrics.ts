import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Act } from "./permissions";

interface Metrics {
  readonly registry: Registry;
  readonly acts: Histogram<"act" | "outcome">;
}

declare global {
  // A `var` is the only declaration that adds to globalThis.
  var coxaMetrics: Metrics | undefined;
}

/** Kept on globalThis, because the framework loads this file once for each bundle that names it. */
function metrics(): Metrics {
  globalThis.coxaMetrics ??= newMetrics();
  return globalThis.coxaMetrics;
}

function newMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const acts = new Histogram({
    name: "coxa_act_seconds",
    help: "How long acts took, by act and outcome code. Carries no person and no record.",
    labelNames: ["act", "outcome"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  return { registry, acts };
}

/** Begins to time an act; what it returns ends it with the outcome's code. */
export function timeAct(act: Act): (outcome: string) => void {
  const end = metrics().acts.startTimer({ act });
  return (outcome) => {
    end({ outcome });
  };
}

/** All measurements, in the text form of Prometheus. */
export function metricsText(): Promise<string> {
  return metrics().registry.metrics();
}
