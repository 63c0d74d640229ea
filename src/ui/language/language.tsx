import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { type Catalogue, catalogues, type Locale } from "../../content/catalogue.ts";
import type { RubyLevel } from "../../domain/settings/preferences.ts";
import { useFirstSight } from "./first-sight.ts";
import { type Formats, formatsOf } from "./formats.ts";

type Language = { locale: Locale; words: Catalogue; formats: Formats; ruby: RubyLevel };
type LanguageProviderProps = { locale: Locale; ruby?: RubyLevel; children: ReactNode };

const Context = createContext<Language | undefined>(undefined);

/** Gives everything inside its words, its dates and its numbers, and says which words show their reading. */
export function LanguageProvider({ locale, ruby = "none", children }: LanguageProviderProps) {
  const language = useMemo(
    // Readings are of the Japanese words alone.
    () => ({ locale, words: catalogues[locale], formats: formatsOf(locale), ruby: locale === "ja" ? ruby : "none" }),
    [locale, ruby],
  );
  useFirstSight(language.ruby === "hard");
  return (
    <Context value={language}>
      <I18nProvider locale={locale === "ja" ? "ja-JP" : "en-GB"}>{children}</I18nProvider>
    </Context>
  );
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error("no LanguageProvider above this component");
  return language;
}

export function useWords(): Catalogue {
  return useLanguage().words;
}
