import type { Refusal, Result } from "@/lib/platform/result";

/** The same action, but a referral that was decided or withdrawn meanwhile also ends the form that asked. */
export function untilDecided<Values, Value>(
  action: (values: Values) => Promise<Result<Value>>,
  onTooLate: (refusal: Refusal) => void,
): (values: Values) => Promise<Result<Value>> {
  return async (values) => {
    const result = await action(values);
    if (!result.ok && (result.code === "referral.not-open" || result.code === "outcome.unknown")) {
      onTooLate(result);
    }
    return result;
  };
}
