import type { ReactNode } from "react";
import type { Mood } from "../../domain/mood/check-in.ts";

const cloud = "M10 27a6 6 0 0 1 .6-12 9 9 0 0 1 17.2-1.4A6.8 6.8 0 0 1 30 27Z";

/** 心の天気: rain, clouds, mist, pale sun, clear. Shape and word carry the meaning; colour only helps. */
const drawings: Record<Mood, ReactNode> = {
  1: (
    <>
      <path d="M10 23a6 6 0 0 1 .6-12 9 9 0 0 1 17.2-1.4A6.8 6.8 0 0 1 30 23Z" />
      <path d="M13 28l-2 5M20 28l-2 5M27 28l-2 5" />
    </>
  ),
  2: <path d={cloud} />,
  3: <path d="M8 13h20M12 19h20M7 25h20M14 31h14" />,
  4: (
    <>
      <path d="M13.5 17a7 7 0 0 1 13.7-1.6M20 4v3M9 8l2 2M31 8l-2 2" />
      <path d="M12 33a5 5 0 0 1 .5-10 7.5 7.5 0 0 1 14.3-1.2A5.7 5.7 0 0 1 29 33Z" />
    </>
  ),
  5: (
    <>
      <circle cx="20" cy="20" r="7.5" />
      <path d="M20 5v4M20 31v4M5 20h4M31 20h4M9.4 9.4l2.8 2.8M27.8 27.8l2.8 2.8M30.6 9.4l-2.8 2.8M12.2 27.8l-2.8 2.8" />
    </>
  ),
};

/** The weather of one mood, 40 units wide, drawn in its mood colour. */
export function Weather({ mood }: { mood: Mood }) {
  return (
    <svg
      viewBox="0 0 40 40"
      fill="none"
      stroke={`var(--mood-${mood})`}
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[mood]}
    </svg>
  );
}
