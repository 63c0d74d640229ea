import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";

type WelcomeProps = { onNext: () => void; onCopy: () => void; others: ReactNode };

/** What Ippo is, and what it never does. */
export function Welcome({ onNext, onCopy, others }: WelcomeProps) {
  const words = useWords();
  const { welcome } = words.start;
  return (
    <div className="start-screen">
      <h1>
        <Ruby>{welcome.title}</Ruby>
      </h1>
      <p>
        <Ruby>{welcome.promise}</Ruby>
      </p>
      <Section title={welcome.doesTitle}>
        <ul className="bullets">
          {welcome.does.map((line) => (
            <li key={line}>
              <Ruby>{line}</Ruby>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={welcome.neverTitle}>
        <ul className="bullets">
          {welcome.never.map((line) => (
            <li key={line}>
              <Ruby>{line}</Ruby>
            </li>
          ))}
        </ul>
      </Section>
      <div className="row">
        <Button kind="main" onPress={onNext} autoFocus>
          {welcome.next}
        </Button>
        <Button kind="quiet" onPress={onCopy}>
          {words.copies.begin}
        </Button>
      </div>
      {others}
    </div>
  );
}
