import { contextBridge, ipcRenderer } from "electron";
import type { PrintDoor } from "../../src/bridge/print-door.ts";
import { PRINT_JOB_CHANNEL, PRINT_READY_CHANNEL } from "../../src/bridge/verbs.ts";

/** The door of the hidden print window: it fetches its one job and says when the page stands. */
contextBridge.exposeInMainWorld("ippoPrint", {
  job: () => ipcRenderer.invoke(PRINT_JOB_CHANNEL),
  ready: () => ipcRenderer.invoke(PRINT_READY_CHANNEL),
} satisfies PrintDoor);
