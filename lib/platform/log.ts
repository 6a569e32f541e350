import pino from "pino";

/** What a log line may carry. Names, NHS numbers, answers and free text have no field here, on purpose. */
interface LogFields {
  readonly act?: string;
  readonly outcome?: string;
  readonly correlationId?: string;
  readonly milliseconds?: number;
  readonly errorName?: string;
  readonly errorCode?: string;
  readonly stack?: string;
}

const logger = pino({ level: process.env.COXA_LOG_LEVEL ?? "info", base: null });

/** Structured log by allow-list: only the fields of LogFields ever reach the log. */
export const log = {
  info: (message: string, fields: LogFields = {}) => logger.info(fields, message),
  warn: (message: string, fields: LogFields = {}) => logger.warn(fields, message),
  error: (message: string, fields: LogFields = {}) => logger.error(fields, message),
};

/** Name, code and stack of a thrown thing, without its message, which may quote what a person typed. */
export function errorFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) {
    return { errorName: typeof thrown };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  const frames = thrown.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    errorName: thrown.name,
    ...(code ? { errorCode: code } : {}),
    ...(frames ? { stack: frames.slice(0, 12).join("\n") } : {}),
  };
}
