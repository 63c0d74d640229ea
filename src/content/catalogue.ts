import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";
import type { Shape } from "./shape.ts";

/** The languages Ippo speaks. Japanese is the source; English has the same shape, written from the situation. */
export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export type Catalogue = Shape<typeof ja>;

export const catalogues: Record<Locale, Catalogue> = { ja, en };
