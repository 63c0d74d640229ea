import { Mic, Square } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { registerWriter } from "../unsaved.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { NoMicrophone, type Recording, startRecording } from "./recorder.ts";
import type { PlaceAttachment } from "./use-place.ts";

type AddRecordingProps = { vault: VaultClient; day: Day; place: PlaceAttachment };

/** Records a voice onto the page. Locking, closing and leaving the page end the recording and keep it. */
export function AddRecording({ vault, day, place }: AddRecordingProps) {
  const { words } = useLanguage();
  const texts = words.journal.recording;
  const { working, trouble, run } = useWork();
  const [hasNone, setHasNone] = useState(false);
  const [recording, setRecording] = useState<Recording>();
  const current = useRef<Recording>(undefined);

  /** One that is being kept: whoever locks meanwhile waits until it stands on the page. */
  const keeping = useRef<Promise<boolean>>(undefined);
  const keep = useCallback(async () => {
    const { current: going } = current;
    if (!going) return (await keeping.current) ?? true;
    current.current = undefined;
    setRecording(undefined);
    const kept = going.stop().then((id) => place("recording", id));
    keeping.current = kept;
    try {
      return await kept;
    } finally {
      if (keeping.current === kept) keeping.current = undefined;
    }
  }, [place]);
  const newest = useRef(keep);
  newest.current = keep;
  useEffect(
    () =>
      // One that cannot be kept is said here; it never holds up a lock, for there is nothing left to wait for.
      registerWriter(async () => {
        let isSaved = true;
        await run(async () => {
          isSaved = await newest.current();
        });
        return isSaved;
      }),
    [run],
  );

  /** The page was left: a microphone that opens only then would have nothing that ends it. */
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const start = () =>
    run(async () => {
      setHasNone(false);
      try {
        const begun = await startRecording(vault, day, () => void run(async () => void (await newest.current())));
        if (isLeft.current) return await begun.drop();
        current.current = begun;
        setRecording(begun);
      } catch (error) {
        if (!(error instanceof NoMicrophone)) throw error;
        setHasNone(true);
      }
    });
  const drop = () =>
    run(async () => {
      const { current: going } = current;
      current.current = undefined;
      setRecording(undefined);
      await going?.drop();
    });
  return (
    <div className="stack-tight">
      {recording ? (
        <Going
          recording={recording}
          onStop={() => void run(async () => void (await keep()))}
          onDrop={() => void drop()}
        />
      ) : (
        <div className="row">
          <Button kind="quiet" icon={<Mic className="icon" />} onPress={() => void start()} isDisabled={working}>
            {texts.start}
          </Button>
        </div>
      )}
      {hasNone && (
        <p className="small" role="status">
          <Ruby>{texts.none}</Ruby>
        </p>
      )}
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </div>
  );
}

type GoingProps = { recording: Recording; onStop: () => void; onDrop: () => void };

/** Both ways to end stand apart: what is erased does not come back, so it is asked. */
function Going({ recording, onStop, onDrop }: GoingProps) {
  const { words } = useLanguage();
  const texts = words.journal.recording;
  const [isAsking, setAsking] = useState(false);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="row">
      <p className="recording-going">
        <Ruby>{texts.going(clock(recording.seconds()))}</Ruby>
      </p>
      <Button icon={<Square className="icon" />} onPress={onStop} autoFocus>
        {texts.stop}
      </Button>
      {isAsking ? (
        <>
          <p>
            <Ruby>{texts.dropAsk}</Ruby>
          </p>
          <Button kind="quiet" onPress={() => setAsking(false)} autoFocus>
            {texts.keepOn}
          </Button>
          <Button kind="quiet" onPress={onDrop}>
            {texts.drop}
          </Button>
        </>
      ) : (
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {texts.drop}
        </Button>
      )}
    </div>
  );
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
