import { ask } from "../../bridge/page.ts";
import type { Day } from "../../domain/time/day.ts";
import type { VaultClient } from "../../vault/client.ts";

const TYPE = "audio/webm;codecs=opus";
/** A voice is clear at this rate, and an hour of it is 14 MB. */
const BITS_A_SECOND = 32_000;
const PART_MS = 1_000;

/** There is no microphone, or the system does not give it. */
export class NoMicrophone extends Error {
  override readonly name = "NoMicrophone";
}

/** A recording that is being made. Its bytes go to the vault as they come; nothing of it waits here. */
export type Recording = {
  /** Ends it and keeps it whole. @returns its id */
  stop(): Promise<string>;
  /** Ends it and lets it go. */
  drop(): Promise<void>;
  /** How long it is by now. */
  seconds(): number;
};

/** Starts to record. @param day that it belongs to @param onTrouble what is recorded cannot be written any more @throws NoMicrophone, VaultError */
export async function startRecording(vault: VaultClient, day: Day, onTrouble: () => void): Promise<Recording> {
  const stream = await microphone();
  const id = await vault.beginRecording(day).catch((error: unknown) => {
    close(stream);
    throw error;
  });
  const recorder = new MediaRecorder(stream, { mimeType: TYPE, audioBitsPerSecond: BITS_A_SECOND });
  const start = performance.now();
  let length = 0;
  let isTold = false;
  let written: Promise<void> = Promise.resolve();
  recorder.ondataavailable = ({ data }) => {
    const seconds = (performance.now() - start) / 1_000;
    written = written.then(async () => vault.addToRecording(id, new Uint8Array(await data.arrayBuffer()), seconds));
    written.catch(() => {
      if (!isTold) onTrouble();
      isTold = true;
    });
  };
  recorder.start(PART_MS);

  const end = async () => {
    length = (performance.now() - start) / 1_000;
    const stopped = new Promise<void>((resolve) => {
      recorder.onstop = () => resolve();
    });
    if (recorder.state !== "inactive") {
      recorder.stop();
      await stopped;
    }
    close(stream);
  };
  return {
    stop: async () => {
      await end();
      await written.catch(() => undefined);
      await vault.endRecording(id, length);
      return id;
    },
    drop: async () => {
      await end();
      await written.catch(() => undefined);
      await vault.dropRecording(id);
    },
    seconds: () => (recorder.state === "inactive" ? length : (performance.now() - start) / 1_000),
  };
}

/** The door to the microphone is open only while it is asked for. */
async function microphone(): Promise<MediaStream> {
  await ask("allowMicrophone", { allowed: true });
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    throw new NoMicrophone();
  } finally {
    await ask("allowMicrophone", { allowed: false });
  }
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
