/** The work took longer than it may. Whether it is done after all is not known. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/** As long as anybody waits for the database where nothing says otherwise. */
const patience = 10_000;

/**
 * What the database gives, unless it takes longer than anybody waits. For all that is no act: an act has its own deadline.
 * @throws DeadlinePassed
 */
export function inTime<T>(work: Promise<T>): Promise<T> {
  return within(patience, work);
}

/**
 * What `work` gives, unless it takes longer than `milliseconds`. A dead connection never answers, and no setting of
 * the database's can end the waiting for it.
 * @throws DeadlinePassed
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new DeadlinePassed()), milliseconds);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    // Whatever comes after the deadline has no one left to hear it.
    work.catch(() => undefined);
  }
}
