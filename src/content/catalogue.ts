import type { Locale } from "../domain/settings/preferences.ts";
import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";
import type { Shape } from "./shape.ts";

export { LOCALES, type Locale } from "../domain/settings/preferences.ts";

export type Catalogue = Shape<typeof ja>;

export const catalogues: Record<Locale, Catalogue> = { ja, en };
