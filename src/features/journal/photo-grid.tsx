import { type KeyboardEvent, useLayoutEffect, useMemo, useState } from "react";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { scrollIntoSight, useSight } from "../../ui/use-sight.ts";
import type { JournalPhoto } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { ACROSS, lineOf, linesOf, PHOTO_REM, type PhotoLine, photoAt } from "./photo-lines.ts";
import { PhotoThumb } from "./photo-thumb.tsx";

type PhotoGridProps = {
  vault: VaultClient;
  photos: readonly JournalPhoto[];
  chosen: number;
  onChoose: (index: number) => void;
  /** A click or Enter. */
  onOpen: (index: number) => void;
  /** The space bar. */
  onLarge: (index: number) => void;
};

/** Rem drawn beyond what is in sight, above and below. */
const BEYOND = PHOTO_REM * 2;
const STEP = 2;

/** Photos by month, of any number: only what is in sight is there, and only its small copies are opened. */
export function PhotoGrid({ vault, photos, chosen, onChoose, onOpen, onLarge }: PhotoGridProps) {
  const { words, formats } = useLanguage();
  const texts = words.lookingBack.photos;
  const lines = useMemo(() => linesOf(photos), [photos]);
  const { box, sight, look } = useSight(STEP);
  const [moveTo, setMoveTo] = useState<number>();
  useLayoutEffect(() => {
    if (moveTo === undefined) return;
    box.current?.querySelector<HTMLElement>(`[aria-posinset="${moveTo + 1}"]`)?.focus({ preventScroll: true });
    setMoveTo(undefined);
  }, [moveTo, box]);

  const go = (index: number) => {
    const line = lineOf(lines, index);
    // The first line of a month comes into sight with its name.
    const above = line && lines[lines.indexOf(line) - 1];
    const top = above?.month === undefined ? line?.top : above.top;
    if (box.current && line && top !== undefined) scrollIntoSight(box.current, top, line.top + line.height - top);
    look();
    onChoose(index);
    setMoveTo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = photoAt(event.key, lines, chosen, Math.max(1, Math.floor((sight.rows * STEP) / PHOTO_REM) - 1));
    if (next !== undefined) go(next);
    else if (event.key === "Enter") onOpen(chosen);
    else if (event.key === " ") onLarge(chosen);
    else return;
    event.preventDefault();
  };

  const from = sight.from * STEP - BEYOND;
  const to = (sight.from + sight.rows) * STEP + BEYOND;
  const home = lineOf(lines, chosen);
  const shown = lines.filter((line) => line === home || (line.top + line.height > from && line.top < to));
  const last = lines.at(-1);
  const photoIn = (index: number) => {
    const photo = photos[index];
    if (!photo) return null;
    return (
      <PhotoThumb
        key={`${photo.entry}-${photo.id}-${index}`}
        vault={vault}
        id={photo.id}
        name={texts.of(formats.longDay(photo.day), photo.words)}
        index={index}
        count={photos.length}
        isChosen={index === chosen}
        onPress={() => {
          go(index);
          onOpen(index);
        }}
      />
    );
  };
  return (
    <div
      className="long-list photo-grid"
      role="listbox"
      aria-label={texts.list}
      ref={box}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div className="long-list-all" role="presentation" style={{ height: `${last ? last.top + last.height : 0}rem` }}>
        {shown.map((line) => (
          <div key={keyOf(line)} className="photo-line" role="presentation" style={placeOf(line)}>
            {line.month === undefined ? (
              range(line.from, line.to).map(photoIn)
            ) : (
              <span className="photo-month" aria-hidden="true">
                <Ruby>{formats.month(`${line.month}-01`)}</Ruby>
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function keyOf(line: PhotoLine): string {
  return line.month ?? `${line.from}`;
}

function placeOf({ top, height, month }: PhotoLine) {
  return {
    top: `${top}rem`,
    height: `${height}rem`,
    ...(month === undefined && { gridTemplateColumns: `repeat(${ACROSS}, minmax(0, 1fr))` }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
