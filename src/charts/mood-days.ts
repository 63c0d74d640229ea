import { el, type Markup } from "../domain/markup/markup.ts";
import { addDays, type Day, partsOf } from "../domain/time/day.ts";

export type MoodPoint = { day: Day; mood: number };
export type MoodDaysWords = {
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** The five moods from 1 to 5. */
  moods: readonly string[];
};

const LEFT = 64;
const WIDTH = 640;
/** Room for the last day's dot. */
const RIGHT = 6;
const TOP = 10;
const ROW = 24;
const HEIGHT = TOP + 5 * ROW + 24;
const MOODS = [5, 4, 3, 2, 1];
/** Between two dates under the drawing. */
const LABEL_ROOM = 40;
/** The longest time one drawing can show without its dots running into each other. */
const LONGEST = 92;

/**
 * How it was, day by day: a dot for each time something was noted. Days without a dot stay open, and nothing joins
 * one dot to the next: no line, no mean, no trend.
 */
export function moodDays(points: readonly MoodPoint[], from: Day, to: Day, words: MoodDaysWords): Markup {
  const days = daysBetween(from, to);
  const places = new Map(days.map((day, index) => [day, index]));
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, days.length);
  const x = (index: number) => LEFT + (index + 0.5) * step;
  const dots = points.flatMap(({ day, mood }) => {
    const place = places.get(day);
    return place === undefined ? [] : [dot(x(place), heightOf(mood), mood)];
  });
  return el(
    "svg",
    { class: "chart", role: "img", "aria-label": words.label, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    ...MOODS.map((mood) => word(words.moods[mood - 1] ?? "", LEFT - 8, heightOf(mood) + 4, "end")),
    el("line", { class: "chart-line", x1: String(LEFT), x2: String(WIDTH), y1: BASE, y2: BASE }),
    ...dayMarks(days, x),
    ...dots,
  );
}

/**
 * A long time in pieces that can each be drawn legibly: at most three months, none longer than the others by much.
 * The pieces follow each other without a day left out or shown twice.
 */
export function drawnPieces(from: Day, to: Day): { from: Day; to: Day }[] {
  const days = daysBetween(from, to);
  const length = Math.ceil(days.length / Math.ceil(days.length / LONGEST));
  const starts = days.filter((_, index) => index % length === 0);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, to: next ? addDays(next, -1) : to };
  });
}

const BASE = String(TOP + 5 * ROW + 4);

function heightOf(mood: number): number {
  return TOP + (5 - mood + 0.5) * ROW;
}

/** The first day and the first of each month, where there is room between them. */
function dayMarks(days: readonly Day[], x: (index: number) => number): Markup[] {
  const marks: Markup[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, day] of days.entries()) {
    const [, month, date] = partsOf(day);
    if ((index > 0 && date !== 1) || x(index) - last < LABEL_ROOM) continue;
    last = x(index);
    marks.push(word(`${month}/${date}`, x(index), HEIGHT - 4, "middle"));
  }
  return marks;
}

/** Shape and place tell the mood, so that it reads in black and white: filled above the middle, open below. */
function dot(x: number, y: number, mood: number): Markup {
  const kind = mood > 3 ? "chart-dot chart-dot-full" : mood === 3 ? "chart-dot chart-dot-half" : "chart-dot";
  return el("circle", { class: kind, cx: round(x), cy: round(y), r: "4" });
}

function word(text: string, x: number, y: number, anchor: "middle" | "end"): Markup {
  return el("text", { class: "chart-word", x: round(x), y: round(y), "text-anchor": anchor }, text);
}

function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < 10_000; day = addDays(day, 1)) days.push(day);
  return days;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
