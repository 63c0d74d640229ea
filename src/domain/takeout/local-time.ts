import type { Instant } from "../time/day.ts";

/** A moment on this computer's clock, as spreadsheets read it: `2026-11-20 10:02`. */
export function localTime(instant: Instant): string {
  const moment = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
