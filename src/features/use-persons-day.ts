import { useEffect, useState } from "react";
import { calendarDayOf, type Day, dayOf } from "../domain/time/day.ts";

const LOOK_EVERY_MS = 30_000;

/** The person's day now. It moves on by itself when their day ends, also while the room stays open. */
export function usePersonsDay(dayEnd: number): { day: Day; isDayBefore: boolean } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const day = dayOf(now, dayEnd);
  return { day, isDayBefore: day !== calendarDayOf(now) };
}
