import { useState } from "react";
import { offeredEducation, type SchoolStep } from "../../../domain/resume/school-years.ts";
import { calendarDayOf } from "../../../domain/time/day.ts";
import { monthOf } from "../../../domain/time/months.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Select } from "../../../ui/select.tsx";
import type { FactsProps } from "../facts.ts";
import { spanOf } from "./span.ts";

const FIRST = ["high", "correspondenceHigh", "technical", "none"] as const;
const NEXT = ["none", "vocational", "juniorCollege", "university", "university6", "graduate"] as const;
const YEARS = ["0", "1", "2", "3"] as const;

/** Months of schools, reckoned from the birth day: offered one by one, taken over only by a press. */
export function SchoolYearsOffer({
  profile,
  change,
  flush,
}: Pick<FactsProps<"birthDay" | "education">, "profile" | "change" | "flush">) {
  const { words, locale } = useLanguage();
  const { years: texts, education } = words.histories;
  const [isOpen, setOpen] = useState(false);
  const [first, setFirst] = useState<(typeof FIRST)[number]>("high");
  const [next, setNext] = useState<(typeof NEXT)[number]>("none");
  const [waited, setWaited] = useState<(typeof YEARS)[number]>("0");
  const [longer, setLonger] = useState<(typeof YEARS)[number]>("0");
  if (profile.birthDay === "") return null;
  const steps = wayOf(first, next, Number(waited), Number(longer));
  const offered = isOpen ? offeredEducation(profile.birthDay, steps, monthOf(calendarDayOf(new Date()))) : [];
  const take = (part: (typeof offered)[number]) => {
    change({ education: [...profile.education, { ...part, id: crypto.randomUUID() }] });
    flush();
  };
  const year = (id: (typeof YEARS)[number]) => ({ id, label: texts.count(Number(id)) });
  return (
    <div className="stack-tight">
      <div>
        <Button kind="quiet" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {texts.open}
        </Button>
      </div>
      {isOpen && (
        <div className="gap-patterns">
          <p className="small">
            <Ruby>{texts.note}</Ruby>
          </p>
          <Select
            label={texts.first}
            value={first}
            onChange={setFirst}
            options={FIRST.map((id) => ({ id, label: id === "none" ? texts.none : education.stages[id] }))}
          />
          <Select
            label={texts.next}
            value={next}
            onChange={setNext}
            options={NEXT.map((id) => ({ id, label: texts.nexts[id] }))}
          />
          <Select label={texts.waited} value={waited} onChange={setWaited} options={YEARS.map(year)} />
          <Select label={texts.longer} value={longer} onChange={setLonger} options={YEARS.map(year)} />
          <ul className="gap-facts">
            {offered.map((part) => {
              const name = education.stages[part.stage];
              const line = `${name}　${spanOf(part, locale)}　${education.endings[part.ending]}`;
              return (
                <li key={`${part.stage} ${part.start}`}>
                  <span>{line}</span>
                  <Button kind="quiet" label={texts.takeOf(line)} onPress={() => take(part)}>
                    {texts.take}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The way through the schools; years of waiting and of staying longer belong to the last of them. */
function wayOf(
  first: (typeof FIRST)[number],
  next: (typeof NEXT)[number],
  waited: number,
  longer: number,
): SchoolStep[] {
  const begin: SchoolStep[] = [{ stage: "juniorHigh" }, ...(first === "none" ? [] : [{ stage: first }])];
  const rest: SchoolStep[] =
    next === "none"
      ? []
      : next === "graduate"
        ? [{ stage: "university" }, { stage: "graduate" }]
        : next === "university6"
          ? [{ stage: "university", years: 6 }]
          : [{ stage: next }];
  const [last, ...others] = [...begin, ...rest].toReversed();
  return last ? [...others.toReversed(), { ...last, waited, longer }] : [];
}
