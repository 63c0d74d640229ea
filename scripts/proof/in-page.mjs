import { DATABASE, TABLES } from "./place.mjs";

/** What is in Chromium's database, asked of the page itself. Call it only after an unlock: asking makes a database. */

/** @returns {Promise<Record<string, number>>} rows of each table, or -1 where a table cannot be counted */
export function countRows(page) {
  return page.evaluate(
    ([name, tables]) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = async () => {
          const database = asked.result;
          const counts = await Promise.all(
            tables.map(
              (table) =>
                new Promise((done) => {
                  if (!database.objectStoreNames.contains(table)) return done([table, -1]);
                  const count = database.transaction(table).objectStore(table).count();
                  count.onsuccess = () => done([table, count.result]);
                  count.onerror = () => done([table, -1]);
                }),
            ),
          );
          database.close();
          resolve(Object.fromEntries(counts));
        };
      }),
    [DATABASE, TABLES],
  );
}

/**
 * @returns {Promise<Map<string, string>>} id and SHA-256 of nonce and ciphertext of every record in the database that
 *   can be read: each is asked for by itself, because one that cannot be read makes a reading of all fail
 */
export async function hashRows(page) {
  const rows = await page.evaluate(async (name) => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open(name));
    const table = () => database.transaction("records").objectStore("records");
    const hashOf = async (id) => {
      try {
        const { nonce, ciphertext } = await answer(table().get(id));
        const bytes = new Uint8Array(nonce.byteLength + ciphertext.byteLength);
        bytes.set(nonce);
        bytes.set(ciphertext, nonce.byteLength);
        const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
        return [[id, [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")]];
      } catch {
        return [];
      }
    };
    const hashes = [];
    for (const id of await answer(table().getAllKeys())) hashes.push(...(await hashOf(id)));
    database.close();
    return hashes;
  }, DATABASE);
  return new Map(rows);
}
