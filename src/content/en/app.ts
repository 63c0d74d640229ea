import type { app as ja } from "../ja/app.ts";
import type { Shape } from "../shape.ts";

export const app: Shape<typeof ja> = {
  name: "Ippo",
  rooms: {
    today: "Today",
    journal: "Journal",
    steps: "Steps",
    documents: "Documents",
    sharing: "Sharing",
    settings: "Settings",
  },
  roomsLabel: "Rooms",
  hide: "Hide",
  hiddenTitle: "Notes",
  showAgain: "Show the page",
  lock: "Lock",
  keptHere: "This is kept on this computer only",
  close: "Close",
  notNow: "Leave it",
  copy: "Copy",
  copied: "Copied",
  loading: "Opening",
  show: "Show letters",
  conceal: "Hide letters",
  /** Between sentences of a message. */
  sentenceSpace: " ",
  details: "Details",
  mood: {
    label: "How it is now",
    words: ["Very heavy", "Heavy", "In between", "A little better", "Good"],
    weather: ["Rain", "Clouds", "Mist", "Pale sun", "Clear"],
  },
  saved: {
    saving: "Saving",
    saved: "Saved",
    log: "What you wrote is in the copy file. Saving goes on by itself.",
    open: "Your words are on this screen.",
  },
  savingFirst: "Saving what you wrote. It locks right after.",
  closing: {
    title: "What you wrote is waiting to be saved",
    safe: "Your words are on this screen.",
    next: "When there is room, Ippo saves them and closes.",
    nextLock: "When there is room, Ippo saves them and locks.",
    wait: "Keep the window",
    leave: "Close without those words",
  },
  more: "Show more",
  secondStart: "Ippo is open in this window.",
  restored: (records: number) =>
    `Part of this computer's storage could not be read. ${records} records came back from the copy; everything is here.`,
  reopened: "Ippo closed partway last time. Your draft is here.",
  rescued: "A recording was cut short. All but its last seconds is in the journal, on that day.",
  missing: (records: number) =>
    `${records} records were not found. All others are here. Settings, Copies, may bring them back.`,
  mended: (records: number) => `${records} records could not be read and came back from the copy.`,
  older: (records: number) =>
    `${records} records came back as they were before their last change. Settings, Copies, may have the newer version.`,
  unreadable: (records: number) =>
    `${records} records cannot be read. All others are as before. Settings, Copies, may bring them back.`,
  crashed: {
    title: "This page could not be shown.",
    safe: "Everything saved is as it was.",
    next: "Open the page again",
  },
};
