import type { profiles as ja } from "../ja/profiles.ts";
import type { Shape } from "../shape.ts";

export const profiles: Shape<typeof ja> = {
  label: "Who is here",
  name: (number: number, shape: string) => `Open number ${number} (${shape})`,
  shapes: ["circle", "triangle", "square", "diamond", "star", "moon"],
  title: "When someone else uses this computer",
  lead: "One more person can have an Ippo of their own here. No names: a number and a shape.",
  apart: "Neither can see what the other has. Passphrases and copies are separate.",
  add: "Make a place for one more",
  addNote: "This locks Ippo and opens the new place.",
};
