import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";

type OwnTextProps = {
  title: string;
  /** The text in the person's own hand; empty while it is made from the facts. */
  body: string;
  change: (change: { body: string }) => void;
  flush: () => void;
  /** The text made from the facts, to begin with. */
  make: () => string;
  /** How the text is written. */
  marks: string;
};

/** The text of a paper: made from the facts, or in the person's own hand, with a way back. */
export function OwnText({ title, body, change, flush, make, marks }: OwnTextProps) {
  const { shokumu } = useWords().documents;
  return (
    <Section title={title} note={body === "" ? shokumu.fromFacts : marks}>
      {body === "" ? (
        <div>
          <Button onPress={() => change({ body: make() || " " })}>{shokumu.writeOwn}</Button>
        </div>
      ) : (
        <>
          <TextField
            label={title}
            hideLabel
            value={body}
            onChange={(text) => change({ body: text || " " })}
            onBlur={flush}
            maxLength={20_000}
            rows={22}
            multiline
          />
          <BackToFacts clear={() => change({ body: "" })} />
        </>
      )}
    </Section>
  );
}

/** Gives up the own text: asked once more, as it would be gone from the paper. */
function BackToFacts({ clear }: { clear: () => void }) {
  const { shokumu } = useWords().documents;
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <div>
        <Button onPress={() => setAsked(true)}>{shokumu.back}</Button>
      </div>
    );
  }
  return (
    <div className="stack-tight" role="status">
      <p>
        <Ruby>{shokumu.backAsk}</Ruby>
      </p>
      <div className="paper-tools">
        <Button onPress={clear}>{shokumu.backYes}</Button>
        <Button onPress={() => setAsked(false)}>{shokumu.backNo}</Button>
      </div>
    </div>
  );
}
