import { renderToStaticMarkup } from "react-dom/server";
import { type DrawnLockScreens, LOCALES, LOCK_REASONS, RUBY_LEVELS } from "../domain/settings/preferences.ts";
import { LanguageProvider } from "../ui/language/language.tsx";
import { LockScreen } from "./lock-screen.tsx";

/** The lock screen as markup, for each language, choice of readings and reason it may stand for. Run once, by the build. */
export function drawLockScreens(): DrawnLockScreens {
  return table(LOCALES, (locale) =>
    table(RUBY_LEVELS, (ruby) =>
      table(LOCK_REASONS, (reason) =>
        renderToStaticMarkup(
          <LanguageProvider locale={locale} ruby={ruby}>
            <LockScreen reason={reason} unlock={() => Promise.resolve()} />
          </LanguageProvider>,
        ),
      ),
    ),
  );
}

function table<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
