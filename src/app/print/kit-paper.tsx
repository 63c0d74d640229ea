import { catalogues, type Locale } from "../../content/catalogue.ts";
import { formatsOf } from "../../ui/language/formats.ts";

/** The spare key on one A4 page: what it is for, the key in groups, how to keep it. */
export function KitPaper({ locale, code, day }: { locale: Locale; code: string; day: string }) {
  const { kitPaper } = catalogues[locale].start;
  const groups = code.replaceAll("-", "").match(/.{4}/g) ?? [];
  return (
    <main className="kit-paper" lang={locale}>
      <h1>{kitPaper.title}</h1>
      <p>{kitPaper.lead}</p>
      <p className="kit-paper-code">{groups.join(" ")}</p>
      <ul>
        {kitPaper.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>{kitPaper.made(formatsOf(locale).longDay(day))}</p>
    </main>
  );
}
