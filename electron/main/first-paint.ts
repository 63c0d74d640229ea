import { readFileSync } from "node:fs";
import { nativeTheme } from "electron";
import type { Locale, LockReason, Preferences } from "../../src/domain/settings/preferences.ts";

/** The lock screen as markup, drawn at build time (scripts/first-paint.mjs) from the same component. */
type Drawn = Record<Locale, Record<LockReason, string>>;

/**
 * Puts language, colours and, where a vault waits, the lock screen itself into the page, so that it stands before any
 * script is read. The script then draws the same screen in its place and takes over what was typed.
 */
export function firstPageOf(file: string): (html: string, preferences: Preferences, locked?: LockReason) => string {
  const drawn = JSON.parse(readFileSync(file, "utf8")) as Drawn;
  return (html, { locale, theme, text }, locked) => {
    const shown = theme === "system" ? (nativeTheme.shouldUseDarkColors ? "dark" : "light") : theme;
    const root = locked ? drawn[locale][locked] : "";
    return html
      .replace('<html lang="ja">', `<html lang="${locale}" data-theme="${shown}" data-text="${text}">`)
      .replace('<div id="root"></div>', () => `<div id="root">${root}</div>`);
  };
}

/** What stands behind a page until it is painted: the paper of its theme (src/ui/tokens.css). */
export function paperColour({ theme }: Preferences): string {
  if (theme === "night") return "#13100C";
  const dark = theme === "dark" || (theme === "system" && nativeTheme.shouldUseDarkColors);
  return dark ? "#191B1D" : "#F6F3EC";
}
