import type { Preferences } from "../domain/settings/preferences.ts";

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Puts the choices on the root element, where the tokens look for them. */
export function applyPreferences({ locale, theme, text, ruby }: Preferences): void {
  const root = document.documentElement;
  const shown = theme === "system" ? (dark().matches ? "dark" : "light") : theme;
  root.lang = locale;
  root.dataset.theme = shown;
  root.dataset.text = text;
  root.dataset.ruby = ruby;
}

/** Calls back when the computer changes between light and dark. Returns how to stop listening. */
export function onSystemTheme(listener: () => void): () => void {
  const query = dark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
