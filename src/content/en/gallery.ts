import type { gallery as ja } from "../ja/gallery.ts";
import type { Shape } from "../shape.ts";

export const gallery: Shape<typeof ja> = {
  title: "All parts",
  buttons: "Buttons",
  plain: "Keep this",
  main: "Open",
  quiet: "Put away",
  disabled: "Keep it here",
  fields: "Fields",
  text: "A name you like",
  textNote: "It can stay empty.",
  date: "Date",
  dateMessage: "A date can look like 2026-04-01.",
  choices: "Choices",
  notices: "Notices",
  openDialog: "Open the choice",
  dialogTitle: "This is what goes in",
  dialogText: "Once handed over, it can't be taken back.",
  act: "Seal it",
  keep: "Leave it",
  empty: "What you write will be listed here. One line is enough.",
};
