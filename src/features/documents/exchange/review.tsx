import { useEffect, useMemo, useRef, useState } from "react";
import { withForeign } from "../../../domain/resume/json-resume/foreign.ts";
import { EMPTY_PROFILE, type Profile } from "../../../domain/resume/profile.ts";
import { addTo, TooManyPartsError } from "../../../domain/resume/taking-in/add-to.ts";
import { differences } from "../../../domain/resume/taking-in/differences.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { troubleWords, useWork } from "../../use-work.ts";
import { Changes } from "./changes.tsx";
import type { Incoming } from "./incoming.ts";
import type { KeptForeign } from "./use-foreign.ts";

type How = "add" | "replace";

type ReviewProps = {
  incoming: Incoming;
  profile: Profile;
  kept: KeptForeign;
  take: (profile: Profile) => void;
  done: (isTaken: boolean) => void;
};

/** What a file or a pasted text would change, line by line, before it is taken. */
export function Review({ incoming, profile, kept, take, done }: ReviewProps) {
  const { words } = useLanguage();
  const { review, refused } = words.exchange;
  const { source, foreign, unsure, aside, hasPhoto, rest } = incoming;
  const [how, setHow] = useState<How>(source === "table" ? "replace" : "add");
  const { working, trouble, run } = useWork();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const next = useMemo(() => outcome(profile, incoming, how), [profile, incoming, how]);
  const changes = useMemo(() => (next ? differences(profile, next) : []), [profile, next]);
  const isChoice = source !== "pasted" && differences(EMPTY_PROFILE, profile).length > 0;
  const put = () =>
    void run(async () => {
      if (!next) return;
      if (aside > 0 || how === "replace") {
        await kept.keep(how === "add" || source === "table" ? withForeign(kept.foreign, foreign) : foreign);
      }
      take(next);
      done(true);
    });
  return (
    <div ref={place} tabIndex={-1} className="review">
      <Section title={review.title} note={review.sources[source]}>
        {isChoice && (
          <Choice
            label={review.how}
            value={how}
            onChange={setHow}
            options={(["add", "replace"] as const).map((id) => ({ id, label: review.hows[id] }))}
          />
        )}
        {!next && <Problem what={refused.tooMany} safe={refused.safe} next={refused.tooManyNext} />}
        {next && changes.length === 0 && (
          <p>
            <Ruby>{review.same}</Ruby>
          </p>
        )}
        {changes.length > 0 && <Changes changes={changes} after={review.after} />}
        <Remarks
          lines={[
            unsure > 0 ? review.unsure(unsure) : "",
            aside > 0 ? review.aside(aside) : "",
            hasPhoto ? review.leftOut : "",
          ]}
        />
        {rest.length > 0 && <Rest lines={rest} />}
        <div className="paper-tools">
          <Button onPress={put} isDisabled={working || !next || (changes.length === 0 && aside === 0)}>
            {review.take}
          </Button>
          <Button onPress={() => done(false)}>{review.leave}</Button>
        </div>
        {trouble && <Problem {...troubleWords(trouble, words)} />}
      </Section>
    </div>
  );
}

/** The facts as they would be; none where they would be more than fits. The photo stays in any case. */
function outcome(profile: Profile, incoming: Incoming, how: How): Profile | undefined {
  const { table, profile: read } = incoming;
  if (how === "replace" && table) return { ...profile, [table]: read[table] };
  if (how === "replace") return profile.portrait ? { ...read, portrait: profile.portrait } : read;
  try {
    return addTo(profile, read);
  } catch (error) {
    if (error instanceof TooManyPartsError) return undefined;
    throw error;
  }
}

function Remarks({ lines }: { lines: readonly string[] }) {
  return lines
    .filter((line) => line !== "")
    .map((line) => (
      <p key={line} className="small">
        <Ruby>{line}</Ruby>
      </p>
    ));
}

/** Nothing that was pasted is dropped without being shown. */
function Rest({ lines }: { lines: readonly string[] }) {
  const { review } = useLanguage().words.exchange;
  return (
    <div className="stack-tight">
      <p className="field-label">
        <Ruby>{review.rest}</Ruby>
      </p>
      <p className="small">
        <Ruby>{review.restNote}</Ruby>
      </p>
      <div className="inherited-text review-rest">{lines.join("\n")}</div>
    </div>
  );
}
