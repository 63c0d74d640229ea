import { useCallback, useEffect, useState } from "react";
import type { VaultRecord } from "../../../domain/records/kinds.ts";
import { type Profile, profileSchema } from "../../../domain/resume/profile.ts";
import { differences } from "../../../domain/resume/taking-in/differences.ts";
import { calendarDayOf } from "../../../domain/time/day.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { VaultClient } from "../../../vault/client.ts";
import { useRecords } from "../../use-records.ts";
import { troubleWords, useWork } from "../../use-work.ts";
import { Changes } from "./changes.tsx";

type KeptFactsProps = {
  vault: VaultClient;
  /** The record of the facts, once there is one. */
  profileId: string | undefined;
  profile: Profile;
  take: (profile: Profile) => void;
};

/** Facts as they were: kept under a name, or as they stood before a visit changed them. */
type Earlier = { key: string; name: string; at: string; profile: Profile; snapshotId?: string };

/** Keeps the facts under a name, and lets the person go back to what they were. */
export function KeptFacts({ vault, profileId, profile, take }: KeptFactsProps) {
  const { words } = useLanguage();
  const { kept: texts } = words.exchange;
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const [open, setOpen] = useState<string>();
  const { working, trouble, run } = useWork();
  const { earlier, reload } = useEarlier(vault, profileId);
  const keep = () =>
    void run(async () => {
      const body = { title: name.trim(), at: new Date().toISOString(), profile };
      await vault.save({ kind: "snapshot", body });
      setName("");
      setSaid(texts.said);
      await reload();
    });
  const discard = (id: string) =>
    void run(async () => {
      await vault.discard(id);
      setSaid(texts.discarded);
      await reload();
    });
  return (
    <Section title={texts.title} note={texts.note}>
      <TextField label={texts.name} hint={texts.nameHint} value={name} onChange={setName} maxLength={80} />
      <div>
        <Button onPress={keep} isDisabled={working}>
          {texts.keep}
        </Button>
      </div>
      <p className="small" role="status">
        <Ruby>{said}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {earlier.length > 0 && (
        <ul className="lines">
          {earlier.map((one) => (
            <li key={one.key} className="line-item kept-facts">
              <EarlierFacts
                one={one}
                profile={profile}
                isOpen={open === one.key}
                toggle={() => setOpen(open === one.key ? undefined : one.key)}
                goBack={() => {
                  take(one.profile);
                  setOpen(undefined);
                  setSaid(texts.back);
                }}
                discard={one.snapshotId ? () => discard(one.snapshotId ?? "") : undefined}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type EarlierFactsProps = {
  one: Earlier;
  profile: Profile;
  isOpen: boolean;
  toggle: () => void;
  goBack: () => void;
  discard: (() => void) | undefined;
};

function EarlierFacts({ one, profile, isOpen, toggle, goBack, discard }: EarlierFactsProps) {
  const { words, formats } = useLanguage();
  const { kept: texts, review } = words.exchange;
  const moment = new Date(one.at);
  const when = texts.when(formats.shortDay(calendarDayOf(moment)), formats.time(moment));
  const title = one.name === "" ? when : `${one.name}（${when}）`;
  const changes = isOpen ? differences(profile, one.profile) : [];
  return (
    <div className="stack-tight">
      <div className="paper-tools">
        <Button kind="quiet" expanded={isOpen} onPress={toggle} label={texts.lookAt(title)}>
          <span>{title}</span>
        </Button>
      </div>
      {isOpen && (
        <>
          {changes.length === 0 ? (
            <p>
              <Ruby>{review.same}</Ruby>
            </p>
          ) : (
            <Changes changes={changes} after={texts.asItWas} />
          )}
          <div className="paper-tools">
            <Button onPress={goBack} isDisabled={changes.length === 0}>
              {texts.goBack}
            </Button>
            {discard && <Button onPress={discard}>{texts.discard}</Button>}
          </div>
        </>
      )}
    </div>
  );
}

/** Named ones and those of earlier visits, the newest first. One in a shape of long ago is not listed. */
function useEarlier(vault: VaultClient, profileId: string | undefined) {
  const { records, reload } = useRecords(vault, "snapshot");
  const [versions, setVersions] = useState<readonly VaultRecord<"past">[]>([]);
  const readVersions = useCallback(async () => {
    setVersions(profileId ? await vault.versions(profileId) : []);
  }, [vault, profileId]);
  useEffect(() => {
    void readVersions().catch(() => setVersions([]));
  }, [readVersions]);
  const named = (records ?? []).map(({ id, body }): Earlier => {
    return { key: id, name: body.title, at: body.at, profile: body.profile, snapshotId: id };
  });
  const past = versions.flatMap(({ id, body }): Earlier[] => {
    const read = profileSchema.safeParse(body.body);
    return read.success ? [{ key: id, name: "", at: body.savedAt, profile: read.data }] : [];
  });
  return { earlier: [...named, ...past].toSorted((a, b) => (a.at < b.at ? 1 : -1)), reload };
}
