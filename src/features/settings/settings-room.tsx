import { type ComponentType, useDeferredValue, useState } from "react";
import { useWords } from "../../ui/language/language.tsx";
import type { RoomProps } from "../room.ts";
import { AboutPart } from "./about-part.tsx";
import { BinPart } from "./bin-part.tsx";
import { CopiesPart } from "./copies-part.tsx";
import { KeysPart } from "./keys-part.tsx";
import { LookPart } from "./look-part.tsx";
import { TakeoutPart } from "./takeout-part.tsx";
import "./settings.css";
import { Ruby } from "../../ui/ruby.tsx";

const PARTS = {
  look: LookPart,
  keys: KeysPart,
  copies: CopiesPart,
  bin: BinPart,
  takeout: TakeoutPart,
  about: AboutPart,
} as const satisfies Record<string, ComponentType<RoomProps>>;
type Part = keyof typeof PARTS;

/** Left the parts, right the one that is open. */
export function SettingsRoom(props: RoomProps) {
  const texts = useWords().settings;
  const [part, setPart] = useState<Part>(() => (isPart(props.place) ? props.place : "look"));
  // A part has many fields: it is drawn in slices behind what was pressed, so that no key or click waits for all of it.
  const shown = useDeferredValue<Part | null>(part, null);
  const Chosen = shown && PARTS[shown];
  return (
    <div className="settings-frame">
      <div className="panes settings">
        <nav className="settings-nav" aria-label={texts.title}>
          <h1>
            <Ruby>{texts.title}</Ruby>
          </h1>
          <ul>
            {(Object.keys(PARTS) as Part[]).map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className="settings-link"
                  aria-current={id === part ? "page" : undefined}
                  onClick={() => setPart(id)}
                >
                  <Ruby>{texts.parts[id]}</Ruby>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {Chosen && (
          <div className="settings-part" data-part={shown} key={shown}>
            <Chosen {...props} />
          </div>
        )}
      </div>
    </div>
  );
}

function isPart(text: string | undefined): text is Part {
  return text !== undefined && Object.hasOwn(PARTS, text);
}
