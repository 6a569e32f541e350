import { env } from "./env";
import { guardConsole } from "./guard-console";
import { startTracing } from "./tracing";

/** Everything that must hold before a server answers anybody. Faulty settings end the process, each named. */
export function boot(): void {
  try {
    env();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  }
  if (process.env.NODE_ENV === "production") guardConsole();
  startTracing();
}
