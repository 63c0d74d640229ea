import type { PlacedText } from "../places.ts";
import type { Rules } from "./finding.ts";
import { spellingFindings } from "./replaced.ts";

const NAMES_OF_WORK: readonly string[] = ["employer", "leavingText", "written"];

/** Names in full: 高等学校, 株式会社, a licence's own name; and 貴社, which is written where 御社 is said. */
export const nameRules: Rules = (profile) =>
  spellingFindings(profile, [
    {
      rule: "formalSchool",
      in: ({ place }) => place.list === "education" && (place.field === "school" || place.field === "written"),
      pattern: /高校(?!生|時代)/gu,
      to: () => "高等学校",
    },
    { rule: "formalCompany", in: isNameOfWork, pattern: /㈱|㍿|[(（]株[)）]/gu, to: () => "株式会社" },
    { rule: "formalCompany", in: isNameOfWork, pattern: /㈲|[(（]有[)）]/gu, to: () => "有限会社" },
    {
      rule: "formalLicence",
      in: ({ place }) => place.list === "licences",
      pattern: /^\s*普通(?:自動車)?免許\s*$/u,
      to: () => "普通自動車第一種運転免許",
    },
    { rule: "onsha", in: ({ sort }) => sort === "prose", pattern: /御社/gu, to: () => "貴社" },
  ]);

function isNameOfWork({ place }: PlacedText): boolean {
  return place.list === "work"
    ? NAMES_OF_WORK.includes(place.field)
    : place.list === "activities" && place.field !== "text";
}
