import { useEffect, useRef, useState } from "react";
import { onSignal } from "../../bridge/page.ts";
import type { LockReason, Preferences } from "../../domain/settings/preferences.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { dayOf } from "../../domain/time/day.ts";
import { RecoveryKit } from "../../features/recovery-kit.tsx";
import { ROOMS, type Room } from "../../features/room.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { FootBar } from "../../ui/foot-bar.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Rail } from "../../ui/rail.tsx";
import type { CheckReport } from "../../vault/api.ts";
import { VaultError } from "../../vault/errors.ts";
import type { OpenSession } from "../session.ts";
import type { Cover } from "../use-session.ts";
import { CoverScreen } from "./cover-screen.tsx";
import { HiddenScreen } from "./hidden-screen.tsx";
import { checkNotices, openingNotices } from "./opening-notices.ts";
import { loadRooms, roomParts } from "./rooms.tsx";
import { useKeys } from "./use-keys.ts";
import "../../ui/fonts-more.css";
import { Ruby } from "../../ui/ruby.tsx";

type HouseProps = {
  session: OpenSession;
  cover: Cover;
  stay: () => void;
  lock: (reason: LockReason) => Promise<void>;
  leave: () => Promise<void>;
  eraseAll: () => Promise<void>;
  addProfile: () => Promise<void>;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  preferences: Preferences;
  changePreferences: (change: Partial<Preferences>) => void;
};

/** Reading every record once waits until the first screen has settled. */
const CHECK_AFTER_MS = 1_000;
const HIDDEN_LOCKS_AFTER_MS = 60_000;

/** The open Ippo: rail, room, and what may lie over them. */
export function House({ session, cover, stay, lock, leave, ...rest }: HouseProps) {
  const words = useWords();
  const [{ room, place }, setPlace] = useState<{ room: Room; place?: string | undefined }>({ room: "today" });
  const [hidden, setHidden] = useState(false);
  const [offerKit, setOfferKit] = useState(session.isNew);
  const [notices, setNotices] = useState(() => openingNotices(session.report, session.uncleanEnd, words));
  const [checked, setChecked] = useState(false);
  const roomRef = useRef<HTMLElement>(null);

  const changeSettings = async (change: Partial<Settings>) => {
    try {
      await rest.changeSettings(change);
    } catch (error) {
      const { what, safe } = words.errors.vault[error instanceof VaultError ? error.code : "failed"];
      setNotices((now) => [...now, [what, safe].join(words.app.sentenceSpace)]);
    }
  };
  const lockNow = () => void lock("key");
  const go = (next: Room, part?: string) => {
    setPlace({ room: next, place: part });
    // Each room begins at its top, wherever the one before was left.
    roomRef.current?.scrollTo(0, 0);
    roomRef.current?.focus();
  };
  useKeys({ lock: lockNow, hide: () => setHidden(true), go });
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadRooms(), { timeout: 2_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  const { vault } = session;
  // Looked through once a visit: a change of language or of the day's end is no reason for another time.
  const newest = useRef({ words, dayEnd: session.settings.body.dayEnd });
  newest.current = { words, dayEnd: session.settings.body.dayEnd };
  useEffect(() => {
    const look = async () => {
      const tell = (found: Partial<CheckReport>) =>
        setNotices((now) => [...now, ...checkNotices(found, newest.current.words)]);
      tell(await vault.check());
      setChecked(true);
      const { mended, older } = await vault.backUp(dayOf(new Date(), newest.current.dayEnd), true);
      tell({ mended, older });
    };
    // A vault that is locked meanwhile is looked through the next time.
    const later = setTimeout(() => void look().catch(() => undefined), CHECK_AFTER_MS);
    return () => clearTimeout(later);
  }, [vault]);
  useEffect(() => {
    if (!hidden) return;
    const timer = setTimeout(() => void lock("key"), HIDDEN_LOCKS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hidden, lock]);
  useEffect(
    () => onSignal((signal) => signal === "second-start" && setNotices((now) => [...now, words.app.secondStart])),
    [words],
  );

  const covered = hidden || cover !== undefined;
  const { Component } = roomParts[room];
  return (
    <>
      {offerKit ? (
        <main className="start" tabIndex={-1} inert={covered} hidden={covered}>
          <div className="start-screen">
            <h1>
              <Ruby>{words.start.kit.title}</Ruby>
            </h1>
            <RecoveryKit
              vault={session.vault}
              onEnd={(recoveryKit) => {
                setOfferKit(false);
                void changeSettings({ recoveryKit });
              }}
            />
          </div>
        </main>
      ) : (
        <div
          className="house"
          inert={covered}
          data-covered={covered ? "" : undefined}
          data-checked={checked ? "" : undefined}
        >
          <Rail
            rooms={ROOMS.map((id) => ({ id, name: words.app.rooms[id], icon: roomParts[id].icon }))}
            current={room}
            onGo={go}
            onHide={() => setHidden(true)}
            onLock={lockNow}
          />
          <main className="room" tabIndex={-1} ref={roomRef} aria-label={words.app.rooms[room]} data-room={room}>
            <ErrorBoundary key={room}>
              <Component
                vault={session.vault}
                settings={session.settings.body}
                changeSettings={changeSettings}
                preferences={rest.preferences}
                changePreferences={rest.changePreferences}
                go={go}
                place={place}
                lock={lockNow}
                eraseAll={rest.eraseAll}
                addProfile={rest.addProfile}
              />
            </ErrorBoundary>
          </main>
          {notices[0] && <FootBar onClose={() => setNotices(notices.slice(1))}>{notices[0]}</FootBar>}
        </div>
      )}
      {hidden && !cover && <HiddenScreen onShow={() => setHidden(false)} />}
      {cover && <CoverScreen cover={cover} onWait={stay} onLeave={() => void leave()} />}
    </>
  );
}
