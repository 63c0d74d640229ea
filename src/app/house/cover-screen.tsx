import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { Cover } from "../use-session.ts";

type CoverScreenProps = { cover: NonNullable<Cover>; onWait: () => void; onLeave: () => void };

/** Lies over the rooms while words have to be saved before the lock or the end. It shows none of them. */
export function CoverScreen({ cover, onWait, onLeave }: CoverScreenProps) {
  const { app } = useWords();
  if (cover === "saving") {
    return (
      <div className="sheet centre">
        <p role="status">
          <Ruby>{app.savingFirst}</Ruby>
        </p>
      </div>
    );
  }
  if (cover === "locking") {
    return (
      <div className="sheet centre">
        <Problem what={app.closing.title} safe={app.closing.safe} next={app.closing.nextLock} />
      </div>
    );
  }
  return (
    <div className="sheet centre">
      <Problem what={app.closing.title} safe={app.closing.safe} next={app.closing.next}>
        <div className="row">
          <Button onPress={onWait}>{app.closing.wait}</Button>
          <Button onPress={onLeave}>{app.closing.leave}</Button>
        </div>
      </Problem>
    </div>
  );
}
