/** See disk.mjs. */
export class Disk {
  constructor(options: { rule: "journal" | "lone"; relaxed?: boolean });
  begin(path: string, bytes?: Uint8Array): void;
  take(event: object): void;
  afterCut(random?: object): Map<string, Buffer | undefined>;
  now(): Map<string, Buffer | undefined>;
}
