import { formatMonth } from "../../time/japanese-calendar.ts";
import { countOfMonth, monthOf } from "../../time/months.ts";
import { readingsOf } from "../month-spans.ts";
import { placedTexts } from "../places.ts";
import type { Profile } from "../profile.ts";
import type { Finding, Rules } from "./finding.ts";

/** 現在に至る and 以上, which the form puts by itself: the first only where somebody works there. */
export const standingRules: Rules = (profile, { day }) => [
  ...currentWithEnd(profile, countOfMonth(monthOf(day))),
  ...currentInRow(profile),
  ...typedEnd(profile),
];

/** A last day that lies ahead is written in brackets after 現在に至る; one that is past contradicts it. */
function currentWithEnd(profile: Profile, now: number): Finding[] {
  const lists = ["work", "activities"] as const;
  return lists.flatMap((list) =>
    profile[list]
      .filter(({ isCurrent, end }) => isCurrent && (readingsOf(end)?.to ?? now) < now)
      .map(
        ({ id, end }): Finding => ({
          rule: "currentWithEnd",
          place: { list, id, field: "end" },
          found: formatMonth(end, profile.calendar),
          offer: "",
        }),
      ),
  );
}

function currentInRow(profile: Profile): Finding[] {
  if (profile.work.some(({ isCurrent }) => isCurrent)) return [];
  return rows(profile).flatMap(({ place, text }): Finding[] => {
    const [found] = /現在に至る|在職中/u.exec(text) ?? [];
    return found === undefined ? [] : [{ rule: "currentInRow", place, found }];
  });
}

function typedEnd(profile: Profile): Finding[] {
  return rows(profile)
    .filter(({ text }) => /^\s*以\s*上\s*$/u.test(text))
    .map(({ place, text }): Finding => ({ rule: "typedEnd", place, found: text, offer: "" }));
}

/** The rows of 学歴・職歴 that are written by hand. */
function rows(profile: Profile) {
  return placedTexts(profile).filter(
    ({ place }) => place.field === "written" && (place.list === "work" || place.list === "education"),
  );
}
