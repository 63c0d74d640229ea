import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";

/** The languages Ippo speaks. Japanese is the source; English has the same shape, written from the situation. */
export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Texts with the literal types taken off, so that a second language can have the same shape. */
export type Shape<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

export type Catalogue = Shape<typeof ja>;

export const catalogues: Record<Locale, Catalogue> = { ja, en };
