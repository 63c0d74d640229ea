import { toVaultError, type VaultErrorCode } from "./errors.ts";

/** What a call answers across the worker's door: a value, or a code with plain details. */
export type Answered<T> =
  | { ok: true; value: T }
  | { ok: false; code: VaultErrorCode; details: Readonly<Record<string, string | number>> };

type Async = (...input: never[]) => Promise<unknown>;
export type Guarded<A extends Record<string, Async>> = {
  [K in keyof A]: (...input: Parameters<A[K]>) => Promise<Answered<Awaited<ReturnType<A[K]>>>>;
};

/** Wraps every function so that an error arrives as data: errors lose their fields in `postMessage`. */
export function guarded<A extends Record<string, Async>>(api: A): Guarded<A> {
  const wrapped = Object.entries(api).map(([name, work]) => [
    name,
    async (...input: never[]) => {
      try {
        return { ok: true, value: await work(...input) };
      } catch (error) {
        const { code, details } = toVaultError(error);
        return { ok: false, code, details };
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Guarded<A>;
}
