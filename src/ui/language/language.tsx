import { createContext, type ReactNode, useContext, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import { type Catalogue, catalogues, type Locale } from "../../content/catalogue.ts";
import { type Formats, formatsOf } from "./formats.ts";

type Language = { locale: Locale; words: Catalogue; formats: Formats };

const Context = createContext<Language | undefined>(undefined);

/** Gives everything inside its words, its dates and its numbers. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const language = useMemo(() => ({ locale, words: catalogues[locale], formats: formatsOf(locale) }), [locale]);
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
