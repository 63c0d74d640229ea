import type { Mood } from "../mood/check-in.ts";

/** How heavy the day is, and how much strength there is for writing. */
export type PromptMood = "heavy" | "even" | "light";
export type PromptEnergy = "low" | "some";

/** The prompts by what they suit. Their words are content; those under `low` ask nearly nothing. */
const BY_MOOD = {
  heavy: {
    low: [
      "soundHere",
      "todayInAWord",
      "whereHeavy",
      "withinReach",
      "colourOfToday",
      "nothingToWrite",
      "kindOfTired",
      "lightOrDark",
      "drink",
      "warmOrCold",
      "inBed",
      "keptIn",
      "sigh",
      "notThinkingOf",
      "shoulders",
      "speedOfTime",
      "sameAsYesterday",
      "dislikedByName",
      "goQuiet",
      "otherWordForHard",
    ],
    some: [
      "leftUnsaid",
      "angry",
      "worries",
      "sameDayOther",
      "heaviestHour",
      "lighterHour",
      "ratherDoing",
      "stuckWords",
      "sayBack",
      "onceLighter",
      "shapeOfWeight",
      "nobodysEyes",
      "unfair",
      "tiredOfHearing",
      "likeKnown",
      "twoFeelings",
      "leaveWithToday",
      "weatherReport",
      "calmPlace",
      "wantNow",
    ],
  },
  even: {
    low: [
      "window",
      "weather",
      "taste",
      "hands",
      "smell",
      "wearing",
      "onScreen",
      "tune",
      "sleepInAWord",
      "dream",
      "anyNumber",
      "movedInRoom",
      "firstSeen",
      "heardWord",
      "warmThing",
      "asAlways",
      "oneVerb",
      "dailyThing",
      "sky",
      "threeThings",
    ],
    some: [
      "fromWaking",
      "newlyKnown",
      "somebodysWords",
      "thingOnMind",
      "oldScene",
      "roomForStranger",
      "maybeTomorrow",
      "opinion",
      "goodTool",
      "howItWorks",
      "ownWay",
      "changedMind",
      "placeToSee",
      "canMake",
      "wouldAsk",
      "season",
      "character",
      "sentence",
      "decided",
      "waitingFor",
    ],
  },
  light: {
    low: [
      "niceThing",
      "relief",
      "soft",
      "funny",
      "tasty",
      "comfortable",
      "soundLiked",
      "beautiful",
      "creature",
      "breath",
      "fitted",
      "howLightFell",
      "gladOf",
      "fresh",
      "colourSeen",
      "restedWell",
      "favouriteFood",
      "kindWords",
      "wordForMood",
      "momentToKeep",
    ],
    some: [
      "bestOfToday",
      "mightTry",
      "recommend",
      "tellSomeone",
      "lostIn",
      "ratherGoodAt",
      "lovedAsChild",
      "freeDay",
      "collect",
      "wouldMake",
      "thank",
      "lessEffort",
      "otherThanThought",
      "song",
      "firstLine",
      "again",
      "road",
      "learnAbout",
      "laterMe",
      "markIt",
    ],
  },
} as const satisfies Record<PromptMood, Record<PromptEnergy, readonly string[]>>;

type Groups = (typeof BY_MOOD)[PromptMood];
export type PromptId = Groups[PromptEnergy][number];

export const PROMPTS: readonly PromptId[] = Object.values(BY_MOOD).flatMap(({ low, some }) => [...low, ...some]);

/** How many are offered at a time. */
const OFFERED = 3;

/** What is known of the person's day when prompts are offered. Nothing known: any prompt may come. */
export type PromptDay = { mood?: Mood | undefined; energy?: PromptEnergy | undefined };

/**
 * Three prompts for a day, or as many as there are.
 * @param shown those that were offered last; they do not come again now
 * @param seed any whole number; the same one gives the same prompts
 */
export function offer(day: PromptDay, shown: readonly PromptId[], seed: number): PromptId[] {
  const fitting = fittingOn(day).filter((id) => !shown.includes(id));
  const next = numbersFrom(seed);
  for (let at = 0; at < Math.min(OFFERED, fitting.length); at += 1) {
    const other = at + (next() % (fitting.length - at));
    [fitting[at], fitting[other]] = [fitting[other] as PromptId, fitting[at] as PromptId];
  }
  return fitting.slice(0, OFFERED);
}

function fittingOn({ mood, energy }: PromptDay): PromptId[] {
  const moods: readonly PromptMood[] = mood === undefined ? ["heavy", "even", "light"] : [promptMoodOf(mood)];
  return moods.flatMap((name): PromptId[] => {
    const { low, some } = BY_MOOD[name];
    // On a heavy day of which nothing else is known, what asks nearly nothing is the safer offer.
    const known = energy ?? (mood !== undefined && name === "heavy" ? "low" : undefined);
    if (known === undefined) return [...low, ...some];
    return [...(known === "low" ? low : some)];
  });
}

function promptMoodOf(mood: Mood): PromptMood {
  if (mood <= 2) return "heavy";
  return mood === 3 ? "even" : "light";
}

/** Whole numbers from 0 up, spread evenly, the same ones for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
