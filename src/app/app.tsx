import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "../bridge/page.ts";
import type { Preferences } from "../domain/settings/preferences.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { LanguageProvider } from "../ui/language/language.tsx";
import { part } from "../ui/part.tsx";
import { applyPreferences, onSystemTheme } from "../ui/preferences.ts";
import { LockScreen } from "./lock-screen.tsx";
import { ProblemScreen } from "./problem-screen.tsx";
import { ProfileChooser, type Profiles } from "./profile-chooser.tsx";
import type { Session } from "./session.ts";
import { useSession } from "./use-session.ts";

/** What comes after the first screen is read after it has been painted. */
const house = part(async () => (await import("./house/house.tsx")).House);
const firstRun = part(async () => (await import("./first-run/first-run.tsx")).FirstRun);
const gallery = part(async () => (await import("./gallery.tsx")).Gallery);

type AppProps = { initialPreferences: Preferences; first: Session; profiles: Profiles };

/** The whole of Ippo: which screen stands, in which language and which colours. */
export function App({ initialPreferences, first, profiles }: AppProps) {
  const [preferences, setPreferences] = useState(initialPreferences);
  const newest = useRef(initialPreferences);
  const changePreferences = useCallback((change: Partial<Preferences>) => {
    const next = { ...newest.current, ...change };
    newest.current = next;
    setPreferences(next);
    // What cannot be kept now holds until Ippo closes, and nothing of the person's is lost with it.
    ask("setPreferences", next).catch(() => undefined);
  }, []);
  useEffect(() => {
    applyPreferences(preferences);
    return onSystemTheme(() => applyPreferences(preferences));
  }, [preferences]);

  return (
    <LanguageProvider locale={preferences.locale} ruby={preferences.ruby}>
      <ErrorBoundary>
        {__GALLERY__ && window.location.hash === "#gallery" ? (
          <gallery.Component preferences={preferences} changePreferences={changePreferences} />
        ) : (
          <Stage first={first} profiles={profiles} preferences={preferences} changePreferences={changePreferences} />
        )}
      </ErrorBoundary>
    </LanguageProvider>
  );
}

type StageProps = {
  first: Session;
  profiles: Profiles;
  preferences: Preferences;
  changePreferences: (change: Partial<Preferences>) => void;
};

function Stage({ first, profiles, preferences, changePreferences }: StageProps) {
  const { session, cover, stay, create, restore, unlock, lock, leave, eraseAll, part, addProfile, changeSettings } =
    useSession(first);
  const others = <ProfileChooser profiles={profiles} leave={part} />;
  useEffect(() => {
    if (session.phase !== "locked" && session.phase !== "first-run") return;
    const later = setTimeout(() => void house.load(), 300);
    return () => clearTimeout(later);
  }, [session.phase]);
  useEffect(() => {
    // The bench and a test reach the vault through its client. A package does not carry this.
    if (__GALLERY__ && session.phase === "open") Object.assign(window, { ippoVault: session.vault });
  }, [session]);
  return (
    <>
      {session.phase !== "starting" && <span data-testid="ready" data-phase={session.phase} hidden />}
      {session.phase === "problem" && (
        <ProblemScreen problem={session.problem} vault={session.vault} restore={restore} />
      )}
      {session.phase === "first-run" && (
        <firstRun.Component
          preferences={preferences}
          changePreferences={changePreferences}
          create={create}
          restore={restore}
          vault={session.vault}
          others={others}
        />
      )}
      {session.phase === "locked" && (
        <LockScreen
          reason={session.reason}
          vault={session.vault}
          unlock={unlock}
          unlockByDevice={() => unlock()}
          others={others}
        />
      )}
      {session.phase === "open" && (
        <house.Component
          session={session}
          cover={cover}
          stay={stay}
          lock={lock}
          leave={leave}
          eraseAll={eraseAll}
          addProfile={addProfile}
          changeSettings={changeSettings}
          preferences={preferences}
          changePreferences={changePreferences}
        />
      )}
    </>
  );
}
