import { useMemo, useState } from "react";
import { BODY, checkBody, checkPaper } from "../../domain/resume/check/check.ts";
import { type Finding, RULES } from "../../domain/resume/check/finding.ts";
import { textAt, withTextAt } from "../../domain/resume/places.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";

type CheckPanelProps = {
  profile: Profile;
  /** The facts as they stand on the paper. */
  shown: Profile;
  /** The paper's own text, and how it is changed. */
  body: string;
  changeBody: (body: string) => void;
  day: Day;
  change: (change: Partial<Profile>) => void;
  flush: () => void;
};

/** 整合チェック: what on the paper may be looked at again, each with its reason and source. Nothing has to be changed. */
export function CheckPanel({ profile, shown, body, changeBody, day, change, flush }: CheckPanelProps) {
  const { check } = useWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const findings = useMemo(
    () => [...checkPaper(shown, { day }), ...checkBody(body, shown, { day })],
    [shown, body, day],
  );
  const isHere = ({ place }: Finding) => place.field === BODY || textAt(profile, place) === textAt(shown, place);
  const open = findings.filter((finding) => !left.includes(keyOf(finding)));
  const put = (finding: Finding) => {
    const { place, offer } = finding;
    // Texts that differ on this paper alone are not the profile's: they are changed where they were written.
    if (offer === undefined || !isHere(finding)) return;
    if (place.field === BODY) return changeBody(offer);
    change(withTextAt(profile, place, offer));
    flush();
  };
  return (
    <Section title={check.title} note={open.length === 0 ? check.clear : check.note}>
      <ul className="findings">
        {open.map((finding) => (
          <FindingItem
            key={keyOf(finding)}
            finding={finding}
            put={finding.offer !== undefined && isHere(finding) ? () => put(finding) : undefined}
            leave={() => setLeft([...left, keyOf(finding)])}
          />
        ))}
      </ul>
    </Section>
  );
}

function keyOf({ rule, place, found }: Finding): string {
  return [rule, place.list ?? "", place.list ? place.id : "", place.field, found].join("\n");
}

type FindingItemProps = { finding: Finding; put: (() => void) | undefined; leave: () => void };

function FindingItem({ finding: { rule, found, offer }, put, leave }: FindingItemProps) {
  const { check } = useWords();
  const { title, note } = check.rules[rule];
  return (
    <li className="finding">
      <h3>
        <Ruby>{title}</Ruby>
      </h3>
      <p className="finding-found">{found}</p>
      <p>
        <Ruby>{note}</Ruby>
      </p>
      {offer !== undefined && (
        <p>
          <Ruby asWritten={offer}>{check.offer(offer)}</Ruby>
        </p>
      )}
      <p className="small">
        {RULES[rule].map((source) => (
          <span key={source} className="finding-source">
            <Ruby>{check.source(check.sources[source])}</Ruby>
          </span>
        ))}
      </p>
      <div className="paper-tools">
        {put && (
          <Button onPress={put} label={`${title} ${check.put}`}>
            {check.put}
          </Button>
        )}
        <Button onPress={leave} label={`${title} ${check.keep}`}>
          {check.keep}
        </Button>
      </div>
    </li>
  );
}
