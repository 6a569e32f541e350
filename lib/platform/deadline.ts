/** The work took longer than it may. Whether it is done after all is not known. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
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
