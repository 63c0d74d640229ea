/** @param {number} ms */
export function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Looks again and again, for some seconds. @param {() => Promise<boolean>} isSo @returns {Promise<boolean>} */
export async function comesTrue(isSo) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return true;
    await wait(100);
  }
  return false;
}
