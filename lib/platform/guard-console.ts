import { errorFields, log } from "./log";

/**
 * From now on what the framework prints of an error goes through the log's allow-list: an error of the database carries the
 * values of its query, and those what people typed. Words without an error are not printed: they may quote one.
 */
export function guardConsole(): void {
  const guarded =
    (write: typeof log.error) =>
    (...said: readonly unknown[]) => {
      const thrown = said.find((one) => one instanceof Error);
      write("the framework told of a fault", errorFields(thrown));
    };
  console.error = guarded(log.error);
  console.warn = guarded(log.warn);
}
