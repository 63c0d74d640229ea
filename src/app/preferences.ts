import { z } from "zod";
import { LOCALES, type Locale } from "../content/catalogue.ts";

/**
 * What has to be known before the vault is open: language, colours, size of text. Kept in plain in localStorage;
 * nothing a person typed is among it.
 */
const preferencesSchema = z.strictObject({
  locale: z.enum(LOCALES),
  theme: z.enum(["system", "light", "dark", "night"]),
  text: z.enum(["100", "125", "150"]),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const KEY = "ippo-preferences";

export function readPreferences(): Preferences {
  const stored = localStorage.getItem(KEY);
  const parsed = preferencesSchema.safeParse(stored === null ? undefined : parseJson(stored));
  return parsed.success ? parsed.data : { locale: systemLocale(), theme: "system", text: "100" };
}

export function writePreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
}

/** Puts the choices on the root element, where the tokens of `ui` look for them. */
export function applyPreferences({ locale, theme, text }: Preferences): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dataset["theme"] = theme;
  root.dataset["text"] = text;
}

function systemLocale(): Locale {
  return navigator.language.startsWith("en") ? "en" : "ja";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
