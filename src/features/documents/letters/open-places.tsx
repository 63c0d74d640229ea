import type { OpenPlace } from "../../../domain/resume/letters/open-places.ts";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";

/** What is open on the paper, by name; nothing where nothing is. */
export function OpenPlaces({ places }: { places: readonly OpenPlace[] }) {
  const { open } = useWords().letters;
  if (places.length === 0) return null;
  return (
    <Section title={open.title} note={open.note}>
      <ul className="open-places">
        {places.map((place) => (
          <li key={place}>
            <Ruby>{open.places[place]}</Ruby>
          </li>
        ))}
      </ul>
    </Section>
  );
}
