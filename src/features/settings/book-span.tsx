import { useEffect, useState } from "react";
import type { BookSpan } from "../../domain/book/span.ts";
import { parseDay } from "../../domain/time/parse-day.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";

const KINDS = ["all", "year", "month", "own"] as const;
const LOOK_MS = 500;

type BookSpanFieldsProps = { vault: VaultClient; onChange: (span: BookSpan | undefined) => void };

/** Which days go into the book. `undefined` while what was typed is not two days in their order. */
export function BookSpanFields({ vault, onChange }: BookSpanFieldsProps) {
  const { words, formats } = useLanguage();
  const texts = words.book;
  const months = useWrittenMonths(vault);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const [kind, setKind] = useState<BookSpan["kind"]>("all");
  const [chosen, setChosen] = useState<{ year?: string; month?: string; from: string; to: string }>({
    from: "",
    to: "",
  });
  const newest = { year: chosen.year ?? years[0], month: chosen.month ?? months[0] };
  const choose = (nextKind: BookSpan["kind"], next: Partial<typeof chosen> = {}) => {
    const all = { ...chosen, ...next };
    setKind(nextKind);
    setChosen(all);
    onChange(spanOf(nextKind, { ...all, year: all.year ?? years[0], month: all.month ?? months[0] }));
  };
  const [from, to] = [parseDay(chosen.from), parseDay(chosen.to)];
  const unread = (text: string, day: string | undefined) =>
    text.trim() !== "" && day === undefined ? texts.dayUnreadable : undefined;
  return (
    <>
      <Choice
        label={texts.span}
        value={kind}
        onChange={choose}
        options={KINDS.map((id) => ({ id, label: texts.spans[id] }))}
      />
      {kind === "year" && newest.year && (
        <Select
          label={texts.year}
          value={newest.year}
          onChange={(year) => choose("year", { year })}
          options={years.map((id) => ({ id, label: formats.year(Number(id)) }))}
        />
      )}
      {kind === "month" && newest.month && (
        <Select
          label={texts.month}
          value={newest.month}
          onChange={(month) => choose("month", { month })}
          options={months.map((id) => ({ id, label: formats.month(`${id}-01`) }))}
        />
      )}
      {kind === "own" && (
        <div className="row">
          <TextField
            label={texts.from}
            hint={texts.dayHint}
            value={chosen.from}
            onChange={(text) => choose("own", { from: text })}
            message={unread(chosen.from, from)}
            width="short"
            maxLength={40}
          />
          <TextField
            label={texts.to}
            hint={texts.dayHint}
            value={chosen.to}
            onChange={(text) => choose("own", { to: text })}
            message={unread(chosen.to, to) ?? (from && to && to < from ? texts.swapped : undefined)}
            width="short"
            maxLength={40}
          />
        </div>
      )}
    </>
  );
}

function spanOf(
  kind: BookSpan["kind"],
  { year, month, from, to }: { year?: string | undefined; month?: string | undefined; from: string; to: string },
): BookSpan | undefined {
  if (kind === "all") return { kind };
  if (kind === "year") return year === undefined ? undefined : { kind, year };
  if (kind === "month") return month === undefined ? undefined : { kind, month };
  const [first, last] = [parseDay(from), parseDay(to)];
  return first && last && first <= last ? { kind, from: first, to: last } : undefined;
}

/** The months that were written in, the newest first, as far as the vault has read them. */
function useWrittenMonths(vault: VaultClient): string[] {
  const [months, setMonths] = useState<string[]>([]);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const look = async () => {
      const { days, complete } = await vault.journalOverview();
      if (!isHere) return;
      setMonths([...new Set(days.map(([day]) => day.slice(0, 7)))].toSorted().toReversed());
      if (!complete) later = setTimeout(() => void look().catch(() => undefined), LOOK_MS);
    };
    // Making the book says when the vault cannot be read.
    void look().catch(() => undefined);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault]);
  return months;
}
