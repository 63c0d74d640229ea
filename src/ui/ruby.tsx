import { Children, Fragment, type ReactNode } from "react";
import type { Piece } from "../domain/ruby/ruby.ts";
import { useLanguage } from "./language/language.tsx";
import { readingsOf } from "./language/readings.ts";

type RubyProps = {
  /** One of Ippo's own texts, or several; elements among them stay as they are. */
  children: ReactNode;
  /** The person's own words within it. They get no readings. */
  asWritten?: string;
};

/** Ippo's own words, with readings as the person chose. Never for what the person wrote. */
export function Ruby({ children, asWritten = "" }: RubyProps) {
  const { ruby } = useLanguage();
  if (ruby === "none") return children;
  return Children.map(children, (child) => {
    if (typeof child !== "string") return child;
    const phrases = readingsOf(child, ruby, asWritten);
    if (!phrases.some(({ isTight }) => isTight)) return child;
    return (
      // One box: a button or another row would lay out the pieces side by side.
      <span>
        {phrases.map(({ pieces, isTight }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of one text keep their order
          <Fragment key={index}>
            {isTight ? <span className="tight">{pieces.map(shown)}</span> : pieces.map(shown)}
          </Fragment>
        ))}
      </span>
    );
  });
}

function shown(piece: Piece, index: number) {
  return <Fragment key={index}>{piece.reading === undefined ? piece.text : over(piece)}</Fragment>;
}

/**
 * The reading is drawn from an attribute. So names, searches and what is copied out of the page hold the plain text,
 * as they do without readings.
 */
function over({ text, reading = "", isHard }: Piece) {
  const beyond = Math.max(0, reading.length - 2 * text.length);
  return (
    <ruby data-word={isHard ? text : undefined} data-beyond={beyond || undefined}>
      {text}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here can be focused */}
      <rt aria-hidden="true" data-reading={reading} />
    </ruby>
  );
}
