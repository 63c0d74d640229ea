import { catalogues, type Locale } from "../../src/content/catalogue.ts";

export type Text = { key: string; text: string };

/** Stands for whatever a text is given: long enough to be seen, plain enough to break no rule. */
const SAMPLES = ["3", "11月24日", "2", "1"];

/** Every text of a language with its key, functions called with samples. */
export function textsOf(locale: Locale, samples: readonly string[] = SAMPLES): Text[] {
  return collect(catalogues[locale], "", samples);
}

/** The keys and kinds of a language, for comparing two of them. */
export function shapeOf(value: unknown, key = ""): string[] {
  if (typeof value === "string") return [`${key}: text`];
  if (typeof value === "function") return [`${key}: text of ${value.length}`];
  if (typeof value !== "object" || value === null) return [`${key}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, part]) => shapeOf(part, key ? `${key}.${name}` : name));
}

function collect(value: unknown, key: string, samples: readonly string[]): Text[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (typeof value === "function") return [{ key, text: String(value(...samples.slice(0, value.length))) }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => collect(part, key ? `${key}.${name}` : name, samples));
}
