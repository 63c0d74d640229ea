import { useEffect, useState } from "react";
import { calendarDayOf, type Day, dayOf } from "../domain/time/day.ts";

const MINUTE_MS = 60_000;

/** The person's day now. It moves on by itself when their day ends, also while the room stays open. */
export function usePersonsDay(dayEnd: number): { day: Day; isDayBefore: boolean } {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    // A day ends with a minute: what is written in the next one is not of the day before.
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(look, MINUTE_MS - (Date.now() % MINUTE_MS));
    };
    const look = () => {
      setNow(new Date());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  const day = dayOf(now, dayEnd);
  return { day, isDayBefore: day !== calendarDayOf(now) };
}
