import { renderToStaticMarkup } from "react-dom/server";
import { LOCALES, LOCK_REASONS } from "../domain/settings/preferences.ts";
import { LanguageProvider } from "../ui/language/language.tsx";
import { LockScreen } from "./lock-screen.tsx";

/** The lock screen as markup, for each language and each reason it may stand for. Run once, by the build. */
export function drawLockScreens(): Record<string, Record<string, string>> {
  const unlock = () => Promise.resolve();
  const drawn = (locale: (typeof LOCALES)[number], reason: (typeof LOCK_REASONS)[number]) =>
    renderToStaticMarkup(
      <LanguageProvider locale={locale}>
        <LockScreen reason={reason} unlock={unlock} />
      </LanguageProvider>,
    );
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(LOCK_REASONS.map((reason) => [reason, drawn(locale, reason)])),
    ]),
  );
}
