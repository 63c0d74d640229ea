import type { journal as ja } from "../ja/journal.ts";
import type { Shape } from "../shape.ts";

export const journal: Shape<typeof ja> = {
  title: "Journal",
  write: "Write on a new page",
  empty: "What you write will be listed here. One line is enough.",
  list: "Journal entries",
  search: "Look in the journal",
  searchHint: "Also like this: tag:walk, person:Mei, day:2026-03.",
  searchClear: "Clear what is looked for",
  hits: "Entries found",
  found: (count) => {
    if (count === 0) return "That word was not found. A shorter one may be.";
    return count === 1 ? "In one entry." : `In ${count} entries.`;
  },
  page: "Journal page",
  blank: "(blank)",
  line: "One line",
  level: "Who may see it",
  levels: { private: "Only me", ask: "Ask when handing over" },
  redact: "Cover this part",
  unredact: "Uncover this part",
  redactHint: "Covered parts are cut out of anything handed over.",
  bold: "Bold",
  bullets: "List",
  tasks: "Checklist",
  highlight: "Marker",
  tick: (words) => (words === "" ? "Tick" : `Tick: ${words}`),
  link: {
    add: "Link",
    address: "Address of the link",
    set: "Set it",
    notOne: "An address can look like https://example.com.",
    at: "The link here",
    copy: "Copy the address",
    copied: "Copied",
    remove: "Remove the link",
  },
  reading: {
    add: "Reading",
    field: "How it is read",
    set: "Put it there",
    notOne: "A reading has 1 to 50 characters.",
    remove: "Take the reading off",
  },
  pasteCut: "It was long: the first 200,000 characters were pasted. The rest is where it came from.",
  pasteHidden: (count) =>
    count === 1
      ? "Pasted without one character that can't be seen."
      : `Pasted without ${count} characters that can't be seen.`,
  heading: "Heading",
  photo: {
    add: "Add a photo",
    adding: "Adding the photo",
    added: "The photo was added.",
    removedPlace: "The photo was added. Where and when it was taken was removed.",
    removedDetails: "The photo was added. What was written inside it was removed.",
    name: "Photo",
    words: "Words about this photo",
    open: "Look at it larger",
    close: "Back to the page",
    remove: "Take it off the page",
    away: "This photo isn't here. It may come back when the place for copies is connected.",
    only: "(photo)",
  },
  recording: {
    start: "Record your voice",
    going: (time: string) => `Recording  ${time}`,
    stop: "Finish recording",
    drop: "Erase the recording",
    dropAsk: "Erase this recording?",
    keepOn: "Go on recording",
    name: "Recording",
    words: "Words about this recording",
    remove: "Take it off the page",
    away: "This recording isn't here. It may come back when the place for copies is connected.",
    none: "No microphone can be used. It may be unplugged, or not allowed in this computer's settings.",
    only: "(recording)",
  },
  notShared: "Photos and recordings don't go into anything handed over.",
  quote: "Quote",
  tools: "Text tools",
  daySearch: (day) => `day:${day}`,
  views: {
    label: "How to look back",
    names: { list: "List", month: "Month", year: "Year", photos: "Photos" },
    month: "Days with entries",
    year: "A year of the journal",
    ofMonth: (month, days) => {
      if (days === 0) return month;
      return days === 1 ? `${month}, one day written` : `${month}, ${days} days written`;
    },
  },
  onThisDay: {
    title: "Written on this day",
    kept: "See those put away as heavy, too",
  },
  labels: {
    open: "Tags and names",
    tags: "Tags",
    people: "Names of people",
    remove: (label) => `Remove ${label}`,
    heavy: "A heavy day: keep it out of photos, “Written on this day” and pages of a month",
  },
  pick: "Choose one on the left, or write on a new page.",
};
