import { contextBridge, ipcRenderer } from "electron";
import type { PrintDoor } from "../../src/bridge/print-door.ts";
import {
  PRINT_JOB_CHANNEL,
  PRINT_PART_CHANNEL,
  PRINT_PLACED_CHANNEL,
  PRINT_READY_CHANNEL,
} from "../../src/bridge/verbs.ts";

/** The door of the hidden print window: it fetches its one job, a book part by part, and says when the page stands. */
contextBridge.exposeInMainWorld("ippoPrint", {
  job: () => ipcRenderer.invoke(PRINT_JOB_CHANNEL),
  nextPart: () => ipcRenderer.invoke(PRINT_PART_CHANNEL),
  placed: (pages) => ipcRenderer.invoke(PRINT_PLACED_CHANNEL, pages),
  ready: () => ipcRenderer.invoke(PRINT_READY_CHANNEL),
} satisfies PrintDoor);
