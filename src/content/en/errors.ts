import type { errors as ja } from "../ja/errors.ts";
import type { Shape } from "../shape.ts";
import { moving } from "./moving.ts";
import { takeout } from "./takeout.ts";

const screenKeeps = "Your words are on this screen.";
const savedStays = "What was saved is as before.";

const { refused } = takeout;

export const errors: Shape<typeof ja> = {
  vault: {
    "wrong-secret": {
      what: "That did not open it.",
      safe: "Everything inside is as before.",
      next: "Try once more if you like.",
    },
    wait: {
      what: "Wait a little, then try again.",
      safe: "Everything inside is safe.",
      next: "The spare key opens it at once.",
    },
    "device-refused": {
      what: "This computer's own key did not open it.",
      safe: "Everything inside is as before.",
      next: "The passphrase or the spare key opens it.",
    },
    "kit-misread": {
      what: "One character of the spare key looks different.",
      safe: "Everything inside is as before.",
      next: "Compare with the paper and try once more.",
    },
    locked: { what: "Ippo is locked.", safe: "What you wrote is saved.", next: "The passphrase opens it." },
    "in-use": {
      what: "Ippo is open in another window.",
      safe: "Your records are as before.",
      next: "Use that window, or close it and open again.",
    },
    "newer-version": {
      what: "A newer Ippo was used with these records.",
      safe: "Nothing was changed.",
      next: "Updating Ippo will let them open.",
    },
    "head-damaged": {
      what: "The key information cannot be read.",
      safe: "The encrypted records were not touched.",
      next: "If there is a copy, you can go on from it.",
    },
    "takeout-not-ours": refused["not-ours"],
    "takeout-damaged": refused.damaged,
    "takeout-newer": refused.newer,
    "takeout-too-big": refused["too-big"],
    "import-unknown": moving.refused.unknown,
    "import-locked": moving.refused.locked,
    "import-damaged": moving.refused.damaged,
    "import-too-big": moving.refused["too-big"],
    "backup-damaged": {
      what: "Part of this copy cannot be read.",
      safe: "Your records are as before.",
      next: "A copy of another day may work.",
    },
    "backup-locked": {
      what: "This copy was made with another passphrase.",
      safe: "Nothing was changed.",
      next: "That passphrase, or its spare key, brings it in.",
    },
    "photo-unknown": {
      what: "This file can't be added as a photo.",
      safe: "What was there is as before.",
      next: "JPEG, PNG and WebP photos can be added.",
    },
    "photo-heic": {
      what: "Photos in this format (HEIC, AVIF) can't be added.",
      safe: "What was there is as before.",
      next: "Saved again as JPEG, it can be added.",
    },
    "photo-damaged": {
      what: "This photo ends too early, or is broken.",
      safe: "What was there is as before.",
      next: "A fresh copy of the original may work.",
    },
    "photo-too-big": {
      what: "This photo is too large.",
      safe: "What was there is as before.",
      next: "Photos up to 64 MB can be added.",
    },
    "attachment-away": {
      what: "A photo or recording isn't whole here.",
      safe: "All other records are as before.",
      next: "It may come back when the place for copies is connected.",
    },
    "not-found": {
      what: "That record is not here.",
      safe: "All others are as before.",
      next: "Choose one from the list.",
    },
    invalid: { what: "It can't be kept in this form.", safe: screenKeeps, next: "A shorter text may fit." },
    "disk-full": {
      what: "The disk is full.",
      safe: screenKeeps,
      next: "Saving continues by itself when there is room.",
    },
    "not-writable": {
      what: "The folder for your records cannot be written to.",
      safe: screenKeeps,
      next: "Saving continues by itself once it can.",
    },
    "no-answer": { what: "Saving is taking its time.", safe: screenKeeps, next: "It continues by itself." },
    failed: {
      what: "Saving or reading did not work.",
      safe: "What was saved is as before.",
      next: "It is tried again by itself.",
    },
  },
  work: {
    "disk-full": {
      what: "There is little room, and it stopped partway.",
      safe: savedStays,
      next: "It can be done again when there is room.",
    },
    "not-writable": {
      what: "Part of the place cannot be written to, and it stopped partway.",
      safe: savedStays,
      next: "It can be done again once it can be written to.",
    },
    "no-answer": { what: "It took long, and stopped partway.", safe: savedStays, next: "Try once more if you like." },
    failed: { what: "It stopped partway.", safe: savedStays, next: "Try once more if you like." },
  },
  bridge: {
    refused: { what: "That could not be done.", safe: "Nothing was changed.", next: "Try once more if you like." },
    "too-big": {
      what: "This file is too big to handle.",
      safe: "Nothing was changed.",
      next: "A smaller one may work.",
    },
    "not-readable": {
      what: "This file can't be read.",
      safe: "Nothing was changed.",
      next: "Check where it is and choose again.",
    },
    "not-writable": {
      what: "This place can't be written to.",
      safe: "The contents are in Ippo.",
      next: "Choose another place.",
    },
    "disk-full": {
      what: "There is too little room in this place.",
      safe: "The contents are in Ippo.",
      next: "Choose another place.",
    },
    "no-printer": {
      what: "No printer was found.",
      safe: "The contents are in Ippo.",
      next: "Keep a PDF and print it later.",
    },
    failed: { what: "That did not work.", safe: "The contents are as before.", next: "Try once more if you like." },
  },
  start: {
    "profile-unwritable": {
      what: "The folder for your records cannot be written to.",
      safe: "Nothing was changed.",
      next: "Check where the folder is and who may write there, then open again.",
    },
    "profile-newer": {
      what: "A newer Ippo was used with these records.",
      safe: "Nothing was changed.",
      next: "Updating Ippo will let them open.",
    },
  },
};
