import { ImagePlus } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { AddedPhoto } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { registerWriter } from "../unsaved.ts";
import { troubleWords, useWork } from "../use-work.ts";
import type { PlaceAttachment } from "./use-place.ts";

/** A photo from a place that does not answer holds up neither a lock nor another page for longer. */
const LONGEST_WAIT_MS = 10_000;

/** Takes photos onto a page: picked, dropped or pasted. */
export function useAddPhoto(vault: VaultClient, place: PlaceAttachment) {
  const { working, trouble, run } = useWork();
  const [added, setAdded] = useState<AddedPhoto>();
  /** Photos on their way: an entry that opens, a lock and closing wait until they stand on their page. */
  const coming = useRef<Promise<void>>(undefined);
  useEffect(
    () =>
      registerWriter(async () => {
        if (coming.current) await Promise.race([coming.current, new Promise((go) => setTimeout(go, LONGEST_WAIT_MS))]);
        return true;
      }),
    [],
  );
  const add = useCallback(
    async (from: readonly Blob[] | "picked") => {
      const before = coming.current;
      const work = run(async () => {
        await before;
        setAdded(undefined);
        for (const each of from === "picked" ? [from] : from) {
          const photo = await vault.addPhoto(each);
          await place("photo", photo.id);
          setAdded(photo);
        }
      });
      coming.current = work;
      await work;
      if (coming.current === work) coming.current = undefined;
    },
    [vault, place, run],
  );
  const pick = () =>
    run(async () => {
      const { picked } = await ask("pickPhoto");
      if (picked) await add("picked");
    });
  return { working, trouble, added, add, pick };
}

type AddPhotoProps = { photos: ReturnType<typeof useAddPhoto> };

/** The way to a photo. */
export function AddPhoto({ photos: { working, pick } }: AddPhotoProps) {
  const { photo } = useWords().journal;
  return (
    <Button kind="quiet" icon={<ImagePlus className="icon" />} onPress={() => void pick()} isDisabled={working}>
      {photo.add}
    </Button>
  );
}

/** What became of the last photo. */
export function PhotoSaid({ photos: { working, trouble, added } }: AddPhotoProps) {
  const words = useWords();
  const { photo } = words.journal;
  return (
    <>
      <p className="small photo-said" role="status">
        <Ruby>{working ? photo.adding : added && saidOf(added, photo)}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </>
  );
}

type PhotoWords = ReturnType<typeof useWords>["journal"]["photo"];

function saidOf({ removed }: AddedPhoto, texts: PhotoWords): string {
  if (removed.place) return texts.removedPlace;
  return removed.details ? texts.removedDetails : texts.added;
}

/**
 * The pictures among files that were dropped or pasted; whether they can be kept is found out when they are read. What a
 * table or a page of an office program leaves beside its words is a picture of these words: the words come.
 */
export function photosAmong(data: DataTransfer | null, isPaste = false): File[] {
  if (isPaste && data && data.getData("text/plain").trim() !== "") return [];
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
}
