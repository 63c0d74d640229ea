import type { EnglishCvWords } from "../../domain/resume/english-cv/english-cv.ts";

/** The words of an English CV; they stay English whatever language the screen has. */
export const englishCvWords: EnglishCvWords = {
  parts: {
    profile: "Profile",
    work: "Work experience",
    education: "Education",
    other: "Other experience",
    licences: "Licences and certificates",
    skills: "Skills",
  },
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  present: "present",
  expected: "expected",
};
