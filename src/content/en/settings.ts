import type { settings as ja } from "../ja/settings.ts";
import type { Shape } from "../shape.ts";

export const settings: Shape<typeof ja> = {
  title: "Settings",
  look: "Look",
  language: "Language on screen",
  languages: { ja: "日本語", en: "English" },
  theme: "Colours",
  themes: { system: "As the computer", light: "Paper", dark: "Dusk", night: "Night" },
  text: "Size of text",
  texts: { "100": "Normal", "125": "Larger", "150": "Large" },
  day: "The day",
  dayEnd: "A day ends at",
  dayEndNote: "Until then, writing goes on the page of the day before. Dates already written stay.",
  safety: "Lock",
  idle: "Locks after hands are off for",
  minutes: (minutes: number) => `${minutes} min`,
  lockNow: "Lock now",
  kit: "Spare key",
  kitState: {
    open: "A spare key can be made here.",
    later: "A spare key can be made here.",
    confirmed: "There is a spare key on paper.",
  },
  kitMake: "Make a spare key",
  kitAgain: "Make a new spare key",
  kitAgainNote: "With a new one, the key on the older paper stops working.",
  keys: "Keyboard",
  keyList: [
    ["Ctrl + L", "Lock"],
    ["Esc twice", "Hide"],
    ["Ctrl + 1–6", "Go to a room"],
  ],
  ime: "About Japanese input",
  imeNote:
    "A Japanese input method learns what is typed and keeps it outside Ippo. In Microsoft IME, “Private mode” under “General” stops that.",
  about: "About Ippo",
  version: (version: string) => `Version ${version}`,
  gallery: "All parts (for development)",
};
