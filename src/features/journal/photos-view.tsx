import { Maximize2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { JournalPhotos } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { PhotoGrid } from "./photo-grid.tsx";
import { PhotoLarge } from "./photo-large.tsx";
import "./photos.css";

type PhotosViewProps = {
  vault: VaultClient;
  /** What is looked for: photos of the entries that fit. */
  typed: string;
  isSearch: boolean;
  /** Rises when something was saved or binned. */
  changes: number;
  onOpen: (entry: string) => void;
};

const AGAIN_MS = 300;

/** The photos of the journal, the newest first. What the person marked つらい is asked for by itself. */
export function PhotosView({ vault, typed, isSearch, changes, onOpen }: PhotosViewProps) {
  const { words, formats } = useLanguage();
  const texts = words.lookingBack.photos;
  const [withHeavy, setWithHeavy] = useState(false);
  const found = usePhotos(vault, typed, withHeavy, changes);
  const [chosen, setChosen] = useState(0);
  const [isLarge, setLarge] = useState(false);
  // What is looked for now was not asked to show heavy days, and has other photos.
  const [lookedFor, setLookedFor] = useState(typed);
  if (lookedFor !== typed) {
    setLookedFor(typed);
    setWithHeavy(false);
    setChosen(0);
  }
  if (!found) return null;
  const { photos, kept, complete } = found;
  const index = Math.min(chosen, photos.length - 1);
  const photo = photos[index];
  const nameOf = ({ day, words: about }: { day: string; words: string }) => texts.of(formats.longDay(day), about);
  return (
    <section className="photos" aria-label={texts.list}>
      {photos.length > 0 && (
        <PhotoGrid
          key={typed}
          vault={vault}
          photos={photos}
          chosen={index}
          onChoose={setChosen}
          onOpen={(at) => {
            const opened = photos[at];
            if (opened) onOpen(opened.entry);
          }}
          onLarge={(at) => {
            setChosen(at);
            setLarge(true);
          }}
        />
      )}
      {photo && (
        <div className="photo-about">
          <p className="small">
            {photo.words === "" ? (
              <Ruby>{formats.longDay(photo.day)}</Ruby>
            ) : (
              <Ruby asWritten={photo.words}>{nameOf(photo)}</Ruby>
            )}
          </p>
          <Button kind="quiet" icon={<Maximize2 className="icon" aria-hidden="true" />} onPress={() => setLarge(true)}>
            {words.journal.photo.open}
          </Button>
        </div>
      )}
      {photos.length === 0 && complete && (
        <p>
          <Ruby>{isSearch ? texts.none : texts.empty}</Ruby>
        </p>
      )}
      {kept > 0 && (
        <Button kind="quiet" onPress={() => setWithHeavy(true)}>
          {texts.kept}
        </Button>
      )}
      {isLarge && photo && (
        <PhotoLarge
          vault={vault}
          id={photo.id}
          name={nameOf(photo)}
          closeLabel={texts.back}
          onClose={() => setLarge(false)}
        />
      )}
    </section>
  );
}

/** Asked again until the vault has read all. */
function usePhotos(vault: VaultClient, typed: string, withHeavy: boolean, changes: number): JournalPhotos | undefined {
  const [found, setFound] = useState<JournalPhotos>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew after each change
  useEffect(() => {
    let isHere = true;
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const next = await vault.journalPhotos(typed, withHeavy);
      if (!isHere) return;
      setFound(next);
      if (!next.complete) later = setTimeout(() => void look().catch(() => undefined), AGAIN_MS);
    };
    // The list says when the vault cannot be read.
    void look().catch(() => undefined);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, typed, withHeavy, changes]);
  return found;
}
