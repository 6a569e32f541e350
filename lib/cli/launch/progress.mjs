/**
 * Runs one step of a command and says on one line what it is and how many seconds it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  process.stdout.write(`  ${what} …`);
  try {
    const result = await work();
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (fault) {
    process.stdout.write(" failed\n");
    throw fault;
  }
}
