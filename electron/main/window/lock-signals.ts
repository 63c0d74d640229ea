import { powerMonitor, type WebContents } from "electron";
import type { Signal } from "../../../src/bridge/verbs.ts";

const LOOK_EVERY_MS = 5_000;
/** What a person does. Chromium makes up moves of the mouse when a page changes under it; those are not among them. */
const TOUCHES: readonly string[] = ["rawKeyDown", "keyDown", "char", "mouseDown", "mouseWheel", "touchStart"];

/**
 * Reasons to lock that the page cannot see: sleep, the lock of the operating system, and nobody touching the computer.
 * Idle time is asked of the system by the clock, so a throttled page cannot miss it. A key or a touch that reached
 * Ippo counts too: remote desktops and screen readers type without the system noticing.
 */
export class LockSignals {
  private idleMinutes = 0;
  private told = false;
  private touchedAt = Date.now();
  private readonly tell: (signal: Signal) => void;

  constructor(tell: (signal: Signal) => void) {
    this.tell = tell;
    powerMonitor.on("suspend", () => tell("suspend"));
    powerMonitor.on("lock-screen", () => tell("lock-screen"));
    powerMonitor.on("user-did-resign-active", () => tell("lock-screen"));
    setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** Counts what a person does in a window as a touch. */
  watch(contents: WebContents): void {
    contents.on("input-event", (_event, { type }) => {
      if (TOUCHES.includes(type)) this.touchedAt = Date.now();
    });
  }

  /** @param minutes 0 switches the idle lock off (while nothing is open); the count begins anew */
  setIdle(minutes: number): void {
    this.idleMinutes = minutes;
    this.touchedAt = Date.now();
    this.told = false;
  }

  private look(): void {
    const seconds = Math.min(powerMonitor.getSystemIdleTime(), (Date.now() - this.touchedAt) / 1_000);
    const idle = this.idleMinutes > 0 && seconds >= this.idleMinutes * 60;
    if (idle && !this.told) this.tell("idle");
    this.told = idle;
  }
}
