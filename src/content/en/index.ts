import { app } from "./app.ts";
import { documents } from "./documents.ts";
import { errors } from "./errors.ts";
import { gallery } from "./gallery.ts";
import { journal } from "./journal.ts";
import { report } from "./report.ts";
import { settings } from "./settings.ts";
import { sharing } from "./sharing.ts";
import { start } from "./start.ts";
import { steps } from "./steps.ts";
import { takeout } from "./takeout.ts";
import { today } from "./today.ts";
import { viewer } from "./viewer.ts";

export const en = {
  app,
  documents,
  errors,
  gallery,
  journal,
  report,
  settings,
  sharing,
  start,
  steps,
  takeout,
  today,
  viewer,
};
