import { expose } from "comlink";
import { argonHere } from "./argon.ts";

/** A worker for one derivation: its memory, up to 256 MiB, goes back to the computer when it ends. */
const api = { derive: argonHere };
export type ArgonWorkerApi = typeof api;

expose(api);
