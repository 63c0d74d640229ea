import * as z from "zod/mini";
import { LOCALES, type Locale } from "../content/catalogue.ts";

export const THEMES = ["system", "light", "dark", "night"] as const;
export const TEXT_SIZES = ["100", "125", "150"] as const;

/**
 * What has to be known before the vault is open: language, colours, size of text. Kept in plain in localStorage;
 * nothing a person typed is among it.
 */
const preferencesSchema = z.strictObject({
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  text: z.enum(TEXT_SIZES),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const KEY = "ippo-preferences";
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

export function readPreferences(): Preferences {
  const stored = localStorage.getItem(KEY);
  const parsed = preferencesSchema.safeParse(stored === null ? undefined : parseJson(stored));
  return parsed.success ? parsed.data : { locale: systemLocale(), theme: "system", text: "100" };
}

export function writePreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
}

/** Puts the choices on the root element, where the tokens look for them. */
export function applyPreferences({ locale, theme, text }: Preferences): void {
  const root = document.documentElement;
  const shown = theme === "system" ? (dark().matches ? "dark" : "light") : theme;
  root.lang = locale;
  root.dataset.theme = shown;
  root.dataset.text = text;
}

/** Calls back when the computer changes between light and dark. Returns how to stop listening. */
export function onSystemTheme(listener: () => void): () => void {
  const query = dark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
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
