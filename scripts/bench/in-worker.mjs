/**
 * The bare work that the vault's is measured against. Bundled, and run in the vault's own worker: the same engine,
 * the same heap, the same core.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { fold } from "../../src/domain/search/fold.ts";

const key = new Uint8Array(32).fill(7);
const context = new Uint8Array(47);
let sealed = [];
let folded = [];

globalThis.ippoBare = {
  /** Seals zeros of these lengths, each under a nonce of its own, for `cipher`. */
  prepare(lengths) {
    sealed = lengths.map((length) => {
      const nonce = crypto.getRandomValues(new Uint8Array(24));
      return { nonce, bytes: xchacha20poly1305(key, nonce, context).encrypt(new Uint8Array(length - 16)) };
    });
  },

  /** Milliseconds to open what was prepared with the cipher alone. */
  cipher() {
    const start = performance.now();
    for (const { nonce, bytes } of sealed) xchacha20poly1305(key, nonce, context).decrypt(bytes);
    return performance.now() - start;
  },

  /** Lengths of every ciphertext in the database. */
  async lengths() {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open("ippo-vault"));
    const rows = await answer(database.transaction("records").objectStore("records").getAll());
    database.close();
    return rows.map(({ ciphertext }) => ciphertext.byteLength);
  },

  texts(texts) {
    folded = texts.map((text) => fold(text).text);
  },

  /** Milliseconds of one scan of every text for every word. */
  scan(typed) {
    const words = typed.split(" ").map((word) => fold(word).text);
    const start = performance.now();
    folded.filter((text) => words.every((word) => text.includes(word)));
    return performance.now() - start;
  },

  /** Milliseconds the vault's last search took, from the query to the ids. */
  lastSearch: () => performance.getEntriesByName("ippo-search").at(-1)?.duration,

  /** Milliseconds of one strict transaction that puts as many bytes as a save does. */
  async transaction(bytes) {
    const database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open("ippo-bench", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("rows");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const value = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)));
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
      transaction.objectStore("rows").put(value, 1);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const took = performance.now() - start;
    database.close();
    return took;
  },
};
