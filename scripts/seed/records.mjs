import { documentFromText } from "../../src/domain/journal/document.ts";
import { addDays } from "../../src/domain/time/day.ts";
import { HAPPENED, lineText, pageText, STEPS } from "./texts.mjs";

/**
 * The records of some years, oldest first: what to save in the vault, one after the other.
 * Days without anything are part of it. Per year about 365 entries, 1,100 check-ins, 200 steps and tries.
 * @param {{years: number, lastDay: string, random: ReturnType<typeof import("./random.mjs").randomOf>}} options
 */
export function* seedRecords({ years, lastDay, random }) {
  const days = Math.round(years * 365);
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = addDays(lastDay, -back);
    // Some stretches stay empty, as they do.
    if (Math.sin(back / 23) > 0.93) continue;
    yield* checkIns(day, random);
    yield* entries(day, random);
    if (random.chance(0.27)) yield* steps(day, random);
  }
}

function* checkIns(day, random) {
  for (let count = random.between(1, 5); count > 0; count -= 1) {
    const mood = Math.min(5, Math.max(1, Math.round(3 + Math.sin(Date.parse(day) / 6e8) + random.next() * 2.4 - 1.2)));
    yield { kind: "checkIn", body: { day, at: instant(day, random), mood } };
  }
}

function* entries(day, random) {
  if (random.chance(0.75))
    yield {
      kind: "journal",
      body: { day, at: instant(day, random), form: "line", document: documentFromText(lineText(random)) },
    };
  if (random.chance(0.45))
    yield {
      kind: "journal",
      level: random.chance(0.3) ? "ask" : "private",
      body: { day, at: instant(day, random), form: "free", document: documentFromText(pageText(random)) },
    };
}

function* steps(day, random) {
  const text = `${random.pick(STEPS)}（${Number(day.slice(5, 7))}月）`;
  const at = instant(day, random);
  const state = random.pick(["kept", "archived", "archived", "resting"]);
  const step = { kind: "step", body: { text, state, suds: random.between(2, 18) * 5, addedAt: at } };
  const id = yield step;
  yield {
    kind: "try",
    body: {
      stepId: id ?? "seed",
      stepText: text,
      day,
      at,
      outcome: random.pick(["tried", "tried", "partway", "not-today"]),
      suds: random.between(1, 16) * 5,
      ...(random.chance(0.7) ? { happened: random.pick(HAPPENED) } : {}),
    },
  };
}

function instant(day, random) {
  return `${day}T${String(random.between(0, 14)).padStart(2, "0")}:${String(random.between(0, 59)).padStart(2, "0")}:00.000Z`;
}
