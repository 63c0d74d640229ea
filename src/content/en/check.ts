import type { check as ja } from "../ja/check.ts";
import type { Shape } from "../shape.ts";

export const check: Shape<typeof ja> = {
  title: "Look it over",
  note: "The facts were laid side by side, and a few places are marked. It prints as it is.",
  clear: "Side by side, nothing stands out.",
  offer: (text) => `It can also be written: ${text}`,
  put: "Write it so",
  keep: "Leave it as it is",
  source: (name) => `From: ${name}`,
  rules: {
    nameSpace: {
      title: "The space in the name",
      note: "Family and given name are usually parted by a space, in the name and in its reading alike.",
    },
    kanaKind: {
      title: "Kana of the reading",
      note: "Where the form says ふりがな, the reading is written in hiragana.",
    },
    emailShape: {
      title: "The look of the e-mail address",
      note: "This looks a little different from an address. There is one plain @ in it.",
    },
    phoneDigits: {
      title: "Digits of the telephone number",
      note: "Japanese numbers have 10 digits, mobile ones 11. One may be left out or doubled here.",
    },
    postalDigits: { title: "Digits of the postal code", note: "A Japanese postal code has 7 digits." },
    addressStart: {
      title: "Where the address begins",
      note: "An address usually begins with its prefecture. It can begin here, too.",
    },
    reversed: { title: "Beginning and end", note: "The end comes before the beginning." },
    leftBeforeEntered: {
      title: "Entering and leaving school",
      note: "The month of leaving comes before the month of entering.",
    },
    future: {
      title: "Ahead of the paper's date",
      note: "This month lies ahead of the paper's date. What is to come can be written as expected.",
    },
    beforeBirth: {
      title: "Before the day of birth",
      note: "This comes before the day of birth. Two figures may have changed places in one of them.",
    },
    impossibleAge: {
      title: "The year of entering school",
      note: "Counted from the day of birth, this is earlier than that school can be entered.",
    },
    schoolYears: {
      title: "Years at school",
      note: "These differ a little from the years counted from the day of birth. They may well differ.",
    },
    ageDiffers: {
      title: "An age in the text",
      note: "Counted from the day of birth to the paper's date, the age is another.",
    },
    mixedCalendar: { title: "Two calendars", note: "One paper keeps to one way of writing years." },
    shortEra: { title: "Short eras", note: "Eras are written in kanji, not as R or H." },
    runOnEra: { title: "Where an era changes", note: "Another era had begun, or this one not begun, by that time." },
    firstYear: { title: "The first year of an era", note: "The first year of an era is written 元年." },
    formalSchool: { title: "The school's name in full", note: "高校 is written 高等学校." },
    formalCompany: { title: "The company's name in full", note: "The kind of company is written out." },
    formalLicence: {
      title: "The licence's name in full",
      note: "Licences have official names. A restriction can follow the name.",
    },
    onsha: { title: "貴社 and 御社", note: "On paper the company is 貴社. Spoken, it is 御社." },
    halfKana: { title: "Half-width katakana", note: "On paper, full-width katakana reads better." },
    mixedDigits: { title: "Two widths of numbers", note: "One field has both full-width and half-width numbers." },
    otherTypeface: {
      title: "Signs of another typeface",
      note: "The typefaces of the papers do not have this sign. On paper it may look different, or leave a blank.",
    },
    currentWithEnd: {
      title: "現在に至る and an end",
      note: "This is marked as going on, and has an end as well. Without the end, 現在に至る is printed.",
    },
    currentInRow: {
      title: "現在に至る in a row",
      note: "現在に至る is printed by itself for a job that is marked as going on.",
    },
    typedEnd: { title: "A row with 以上", note: "以上 is printed by itself at the end of the table." },
  },
  sources: {
    form: "Ministry of Health, Labour and Welfare: model form of the 履歴書 (2021)",
    guides: "Guides to the 履歴書: Mynavi, Rikunabi NEXT, labour bureaus of Kumamoto, Ishikawa and Tochigi",
    agent: "Recruit Agent: guide to 貴社 and 御社",
    eras: "The edicts and ordinances that named the eras, Meiji to Reiwa",
    schoolLaw: "School Education Act, article 17, and its ordinance, article 59",
    ageLaw: "Act on Calculation of Ages",
    equivalency: "Rules of the Upper Secondary School Equivalency Examination",
    own: "No rule: only the facts, compared with each other",
  },
};
