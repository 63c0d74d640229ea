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
const TOP = 10;
const ROW = 24;
const HEIGHT = TOP + 5 * ROW + 24;

/**
 * How it was, day by day: a dot for each time something was noted. Days without a dot stay open, and nothing joins
 * one dot to the next: no line, no mean, no trend.
 */
export function moodDays(points: readonly MoodPoint[], from: Day, to: Day, words: MoodDaysWords): Markup {
  const days = daysBetween(from, to);
  const step = (WIDTH - LEFT) / Math.max(1, days.length);
  const x = (day: Day) => LEFT + (days.indexOf(day) + 0.5) * step;
  const y = (mood: number) => TOP + (5 - mood + 0.5) * ROW;
  const dots = points.filter(({ day }) => days.includes(day)).map(({ day, mood }) => dot(x(day), y(mood), mood));
  const rows = [5, 4, 3, 2, 1].map((mood) =>
    el(
      "text",
      { class: "chart-word", x: String(LEFT - 8), y: round(y(mood) + 4), "text-anchor": "end" },
      words.moods[mood - 1] ?? "",
    ),
  );
  const marks = days
    .filter((day, index) => index === 0 || partsOf(day)[2] === 1)
    .filter((day, index, all) => index === 0 || x(day) - x(all[index - 1] ?? day) > 40)
    .map((day) =>
      el(
        "text",
        { class: "chart-word", x: round(x(day)), y: String(HEIGHT - 4), "text-anchor": "middle" },
        shortDay(day),
      ),
    );
  const ground = el("line", {
    class: "chart-line",
    x1: String(LEFT),
    x2: String(WIDTH),
    y1: String(TOP + 5 * ROW + 4),
    y2: String(TOP + 5 * ROW + 4),
  });
  return el(
    "svg",
    { class: "chart", role: "img", "aria-label": words.label, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    ...rows,
    ground,
    ...marks,
    ...dots,
  );
}

/** Shape and place tell the mood, so that it reads in black and white: filled above the middle, open below. */
function dot(x: number, y: number, mood: number): Markup {
  const kind = mood > 3 ? "chart-dot chart-dot-full" : mood === 3 ? "chart-dot chart-dot-half" : "chart-dot";
  return el("circle", { class: kind, cx: round(x), cy: round(y), r: "4" });
}

function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < 4_000; day = addDays(day, 1)) days.push(day);
  return days;
}

function shortDay(day: Day): string {
  const [, month, date] = partsOf(day);
  return `${month}/${date}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
