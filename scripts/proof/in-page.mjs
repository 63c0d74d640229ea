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
    const table = (of) => database.transaction(of).objectStore(of);
    const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const hashOf = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
    const each = async (of, take) => {
      for (const key of await answer(table(of).getAllKeys())) {
        try {
          await take(key, await answer(table(of).get(key)));
        } catch {
          // It is not there for whoever reads it.
        }
      }
    };
    const found = new Map();
    // Frames: length (uint32), type, id (16 bytes), nonce and ciphertext, checksum (uint32).
    await each("bundles", async (_bundle, { bytes }) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.byteLength; at += view.getUint32(at) + 8) {
        const body = bytes.subarray(at + 5, at + 4 + view.getUint32(at));
        found.set(hex(body.subarray(0, 16)), await hashOf(body.slice(16)));
      }
    });
    // A row of its own is newer than what a bundle has of it.
    await each("records", async (id, { nonce, ciphertext }) => {
      const bytes = new Uint8Array(nonce.byteLength + ciphertext.byteLength);
      bytes.set(nonce);
      bytes.set(ciphertext, nonce.byteLength);
      found.set(id, await hashOf(bytes));
    });
    database.close();
    return [...found];
  }, DATABASE);
  return new Map(rows);
}
