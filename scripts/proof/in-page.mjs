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

/** @returns {Promise<Map<string, string>>} id and SHA-256 of nonce and ciphertext of every record in the database */
export async function hashRows(page) {
  const rows = await page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const database = asked.result;
          const all = database.transaction("records").objectStore("records").getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = async () => {
            database.close();
            const hashes = await Promise.all(
              all.result.map(async ({ id, nonce, ciphertext }) => {
                const bytes = new Uint8Array(nonce.byteLength + ciphertext.byteLength);
                bytes.set(nonce);
                bytes.set(ciphertext, nonce.byteLength);
                const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
                return [id, [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")];
              }),
            );
            resolve(hashes);
          };
        };
      }),
    DATABASE,
  );
  return new Map(rows);
}
