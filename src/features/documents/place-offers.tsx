import { useEffect, useState } from "react";
import { addressOf } from "../../domain/postal/address.ts";
import type { PostalPlace } from "../../domain/postal/postal-file.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { type FoundPlaces, findPlaces } from "./postal-codes.ts";

type PlaceOffersProps = {
  /** Seven digits; undefined while the code is not complete. */
  code: string | undefined;
  /** What stands in the address now. */
  address: string;
  onTake: (place: PostalPlace) => void;
};

/** Where a postal code leads to, offered under it. Nothing is written before a press; an address that has it needs none. */
export function PlaceOffers({ code, address, onTake }: PlaceOffersProps) {
  const { words, formats } = useLanguage();
  const { place: texts } = words.documents;
  const found = useFoundPlaces(code);
  if (!found || found.places.some((place) => address.startsWith(addressOf(place)))) return null;
  const day = formats.longDay(found.day);
  return (
    <div className="place-offers">
      {found.places.map((place) => (
        <Button key={addressOf(place)} onPress={() => onTake(place)}>
          {texts.take(addressOf(place))}
        </Button>
      ))}
      <p className="field-note" role="status">
        <Ruby>{found.places.length > 0 ? texts.source(day) : texts.noPlace(day)}</Ruby>
      </p>
    </div>
  );
}

function useFoundPlaces(code: string | undefined): FoundPlaces | undefined {
  const [found, setFound] = useState<FoundPlaces>();
  useEffect(() => {
    if (code === undefined) return;
    // Without the file there is nothing to offer, and the address is typed as ever.
    findPlaces(code).then(setFound, () => setFound(undefined));
  }, [code]);
  return found?.code === code ? found : undefined;
}
