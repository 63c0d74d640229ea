import { contextBridge, ipcRenderer } from "electron";
import {
  channelOf,
  SIGNAL_CHANNEL,
  type Signal,
  VAULT_PORT_CHANNEL,
  VERBS,
  type Verb,
} from "../../src/bridge/verbs.ts";

/**
 * The one door between shell and page. It exposes functions, never `ipcRenderer`, and never passes an event on.
 * What goes through is validated by the page (`src/bridge/page.ts`) and again by the shell.
 */
contextBridge.exposeInMainWorld("ippo", {
  call(verb: Verb, input: unknown): Promise<unknown> {
    if (!VERBS.includes(verb)) return Promise.reject(new Error("unknown verb"));
    return ipcRenderer.invoke(channelOf(verb), input);
  },
  onSignal(listener: (signal: Signal) => void): () => void {
    const forward = (_event: unknown, signal: Signal) => listener(signal);
    ipcRenderer.on(SIGNAL_CHANNEL, forward);
    return () => ipcRenderer.off(SIGNAL_CHANNEL, forward);
  },
});

// A port cannot cross the context bridge; it is posted to our own origin only.
ipcRenderer.on(VAULT_PORT_CHANNEL, (event) => {
  window.postMessage(VAULT_PORT_CHANNEL, window.location.origin, event.ports as MessagePort[]);
});
