import { powerMonitor } from "electron";
import type { Signal } from "../../../src/bridge/verbs.ts";

const LOOK_EVERY_MS = 5_000;

/**
 * Reasons to lock that the page cannot see: sleep, the lock of the operating system, and nobody touching the computer.
 * Idle time is asked of the system by the clock, so a throttled page cannot miss it.
 */
export class LockSignals {
  private idleMinutes = 0;
  private told = false;
  private readonly tell: (signal: Signal) => void;

  constructor(tell: (signal: Signal) => void) {
    this.tell = tell;
    powerMonitor.on("suspend", () => tell("suspend"));
    powerMonitor.on("lock-screen", () => tell("lock-screen"));
    powerMonitor.on("user-did-resign-active", () => tell("lock-screen"));
    setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** @param minutes 0 switches the idle lock off (while nothing is open) */
  setIdle(minutes: number): void {
    this.idleMinutes = minutes;
    this.told = false;
  }

  private look(): void {
    const idle = this.idleMinutes > 0 && powerMonitor.getSystemIdleTime() >= this.idleMinutes * 60;
    if (idle && !this.told) this.tell("idle");
    this.told = idle;
  }
}
