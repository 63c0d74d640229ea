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

const FIRST = ["high", "correspondenceHigh", "technical", "equivalency", "none"] as const;
const NEXT = ["none", "vocational", "juniorCollege", "university", "university6", "graduate"] as const;
const YEARS = ["0", "1", "2", "3"] as const;
type Years = (typeof YEARS)[number];
/** What was not as usual at a school: years before it, years longer there. */
type Own = { waited: Years; longer: Years };
const USUAL: Own = { waited: "0", longer: "0" };

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
  const [own, setOwn] = useState<Partial<Record<SchoolStep["stage"], Own>>>({});
  if (profile.birthDay === "") return null;
  const steps = wayOf(first, next).map((step): SchoolStep => {
    const { waited, longer } = own[step.stage] ?? USUAL;
    return { ...step, waited: Number(waited), longer: Number(longer) };
  });
  const offered = isOpen ? offeredEducation(profile.birthDay, steps, monthOf(calendarDayOf(new Date()))) : [];
  const take = (part: (typeof offered)[number]) => {
    change({ education: [...profile.education, { ...part, id: crypto.randomUUID() }] });
    flush();
  };
  const set = (stage: SchoolStep["stage"], part: Partial<Own>) =>
    setOwn({ ...own, [stage]: { ...USUAL, ...own[stage], ...part } });
  const year = (id: Years) => ({ id, label: texts.count(Number(id)) });
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
          {steps.filter(isOwnToSay).map(({ stage }) => (
            <div key={stage} className="school-own">
              <Select
                label={texts.waited(education.stages[stage])}
                value={own[stage]?.waited ?? "0"}
                onChange={(waited) => set(stage, { waited })}
                options={YEARS.map(year)}
              />
              <Select
                label={texts.longer(education.stages[stage])}
                value={own[stage]?.longer ?? "0"}
                onChange={(longer) => set(stage, { longer })}
                options={YEARS.map(year)}
              />
            </div>
          ))}
          <ul className="gap-facts">
            {offered.map((part) => {
              const name = education.stages[part.stage];
              // The month of an examination, and so its 合格, is the person's own to say.
              const ending = part.stage === "equivalency" ? "" : education.endings[part.ending];
              const line = [name, spanOf(part, locale), ending].filter(Boolean).join("　");
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

/** 中学校 is left by age, and an examination takes no years. */
function isOwnToSay({ stage }: SchoolStep): boolean {
  return stage !== "juniorHigh" && stage !== "equivalency";
}

/** The way through the schools, as it usually is. */
function wayOf(first: (typeof FIRST)[number], next: (typeof NEXT)[number]): SchoolStep[] {
  const begin: SchoolStep[] = [{ stage: "juniorHigh" }, ...(first === "none" ? [] : [{ stage: first }])];
  if (next === "none") return begin;
  if (next === "graduate") return [...begin, { stage: "university" }, { stage: "graduate" }];
  return [...begin, next === "university6" ? { stage: "university", years: 6 } : { stage: next }];
}
