import { type CompositionEvent, useRef } from "react";
import {
  knownReading,
  readingOf,
  type TypedReading,
  type TypingEvent,
  textOf,
  typed,
} from "../../domain/readings-typed/typed-reading.ts";

type Read = {
  text: string;
  /** The field of the reading. */
  kana: string;
  /** Both may change at once; the reading is left out where it stays. */
  onChange: (change: { text?: string; kana?: string }) => void;
};

/**
 * Fills the field of a reading from how its text is typed, as long as that field is empty or holds what was filled in here.
 * @returns what the text's field needs, and a way to put a text with its reading in, before a rest as it was typed
 */
export function useTypedReading({ text, kana, onChange }: Read) {
  const typing = useRef<TypedReading>(knownReading(text, kana));
  const filled = useRef("");

  const reading = (): { kana?: string } => {
    const next = readingOf(typing.current) ?? "";
    if (next === kana || (kana !== "" && kana !== filled.current)) return {};
    filled.current = next;
    return { kana: next };
  };
  const take = (event: TypingEvent) => {
    // A text that came from elsewhere was not seen being typed.
    if (!typing.current.composed && textOf(typing.current) !== text) typing.current = knownReading(text);
    typing.current = typed(typing.current, event);
  };
  const put = (known: string, knownKana: string, rest = "") => {
    typing.current = typed(knownReading(known, knownKana), { kind: "change", text: known + rest });
    onChange({ text: known + rest, ...reading() });
  };

  const field = {
    onChange: (next: string) => {
      take({ kind: "change", text: next });
      onChange({ text: next, ...(typing.current.composed ? {} : reading()) });
    },
    onCompositionStart: () => take({ kind: "start" }),
    onCompositionUpdate: ({ data }: CompositionEvent) => take({ kind: "update", composed: data }),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      take({ kind: "end", text: currentTarget.value });
      const change = reading();
      if (change.kana !== undefined) onChange(change);
    },
  };
  return { field, put };
}
