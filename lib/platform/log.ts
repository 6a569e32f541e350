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

const logger = pino({ level: process.env.COXA_LOG_LEVEL || "info", base: null });

/** Structured log by allow-list: only the fields of LogFields ever reach the log. */
export const log = {
  info: (message: string, fields: LogFields = {}) => logger.info(fields, message),
  warn: (message: string, fields: LogFields = {}) => logger.warn(fields, message),
  error: (message: string, fields: LogFields = {}) => logger.error(fields, message),
};

/** Name, code and frames of a thrown thing, without its message, which may quote what a person typed, line for line. */
export function errorFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) {
    return { errorName: typeof thrown };
  }
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  const frames = framesOf(thrown);
  return {
    errorName: thrown.name,
    ...(code ? { errorCode: code } : {}),
    ...(frames.length > 0 ? { stack: frames.slice(0, 12).join("\n") } : {}),
  };
}

/** The lines of the stack after the message; none where it cannot be told where the message ends. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const head = stack.indexOf(message);
  if (head < 0) return [];
  const frame = /^ {4}at .*[:\d)>]$/;
  return stack
    .slice(head + message.length)
    .split("\n")
    .filter((line) => frame.test(line));
}
