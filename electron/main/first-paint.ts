import { readFileSync } from "node:fs";
import { nativeTheme } from "electron";
import type { DrawnLockScreens, LockReason, Preferences } from "../../src/domain/settings/preferences.ts";

/**
 * Puts language, colours and, where a vault waits, the lock screen itself into the page, so that it stands before any
 * script is read. It was drawn when Ippo was built (scripts/first-paint.mjs), from the same component. The script then draws the same screen in its place and takes over what was typed.
 */
export function firstPageOf(file: string): (html: string, preferences: Preferences, locked?: LockReason) => string {
  const drawn = JSON.parse(readFileSync(file, "utf8")) as DrawnLockScreens;
  return (html, { locale, theme, text, ruby }, locked) => {
    const shown = theme === "system" ? (nativeTheme.shouldUseDarkColors ? "dark" : "light") : theme;
    const root = locked ? drawn[locale][ruby][locked] : "";
    return html
      .replace(
        '<html lang="ja">',
        `<html lang="${locale}" data-theme="${shown}" data-text="${text}" data-ruby="${ruby}">`,
      )
      .replace('<div id="root"></div>', () => `<div id="root">${root}</div>`);
  };
}

/** What stands behind a page until it is painted: the paper of its theme (src/ui/tokens.css). */
export function paperColour({ theme }: Preferences): string {
  if (theme === "night") return "#13100C";
  const dark = theme === "dark" || (theme === "system" && nativeTheme.shouldUseDarkColors);
  return dark ? "#191B1D" : "#F6F3EC";
}
