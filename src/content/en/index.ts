import { app } from "./app.ts";
import { book } from "./book.ts";
import { careerPrompts } from "./career-prompts.ts";
import { check } from "./check.ts";
import { copies } from "./copies.ts";
import { documents } from "./documents.ts";
import { errors } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { forms } from "./forms.ts";
import { gallery } from "./gallery.ts";
import { gapCheck } from "./gap-check.ts";
import { gapPatterns } from "./gap-patterns.ts";
import { handwriting } from "./handwriting.ts";
import { histories } from "./histories.ts";
import { history } from "./history.ts";
import { journal } from "./journal.ts";
import { keys } from "./keys.ts";
import { letters } from "./letters.ts";
import { lookingBack } from "./looking-back.ts";
import { english, jobCard } from "./more-papers.ts";
import { moving } from "./moving.ts";
import { oldForm } from "./old-form.ts";
import { paperFiles } from "./paper-files.ts";
import { profiles } from "./profiles.ts";
import { prompts } from "./prompts.ts";
import { replies } from "./replies.ts";
import { report } from "./report.ts";
import { settings } from "./settings.ts";
import { sharing } from "./sharing.ts";
import { start } from "./start.ts";
import { steps } from "./steps.ts";
import { takeout } from "./takeout.ts";
import { threads } from "./threads.ts";
import { today } from "./today.ts";
import { viewer } from "./viewer.ts";

export const en = {
  app,
  book,
  careerPrompts,
  check,
  copies,
  documents,
  english,
  errors,
  exchange,
  forms,
  gallery,
  gapCheck,
  gapPatterns,
  handwriting,
  histories,
  history,
  jobCard,
  journal,
  keys,
  letters,
  lookingBack,
  oldForm,
  paperFiles,
  profiles,
  prompts,
  replies,
  report,
  settings,
  sharing,
  start,
  steps,
  moving,
  takeout,
  threads,
  today,
  viewer,
};
