import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";

/** What Ippo is, and what it never does. */
export function Welcome({ onNext }: { onNext: () => void }) {
  const { welcome } = useWords().start;
  return (
    <div className="start-screen">
      <h1>{welcome.title}</h1>
      <p>{welcome.promise}</p>
      <Section title={welcome.doesTitle}>
        <ul className="bullets">
          {welcome.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={welcome.neverTitle}>
        <ul className="bullets">
          {welcome.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <div>
        <Button kind="main" onPress={onNext} autoFocus>
          {welcome.next}
        </Button>
      </div>
    </div>
  );
}
