/** Names only, without schemas, so that the preload stays small. `contract.ts` is typed by this list. */
export const VERBS = [
  "appInfo",
  "saveFile",
  "openFile",
  "preparePrint",
  "printPdf",
  "print",
  "beginBook",
  "addToBook",
  "finishBook",
  "stopBook",
  "openVaultPort",
  "closeVaultPort",
  "setIdleLock",
  "backupPlace",
  "chooseBackupPlace",
  "forgetBackupPlace",
  "pickBackup",
  "chooseTakeout",
  "pickTakeout",
  "pickImport",
  "pickPhoto",
  "allowMicrophone",
  "setContentProtection",
  "setPreferences",
  "relock",
  "switchProfile",
  "addProfile",
  "eraseProfile",
  "readyToClose",
  "keepOpen",
] as const;
export type Verb = (typeof VERBS)[number];

export const SIGNALS = ["suspend", "lock-screen", "idle", "closing", "second-start"] as const;
/** What the shell tells the page on its own: reasons to lock, and the wish to close. */
export type Signal = (typeof SIGNALS)[number];

export const SIGNAL_CHANNEL = "ippo-signal";
export const VAULT_PORT_CHANNEL = "ippo-vault-port";
export const PRINT_JOB_CHANNEL = "ippo-print:job";
export const PRINT_PART_CHANNEL = "ippo-print:part";
export const PRINT_PLACED_CHANNEL = "ippo-print:placed";
export const PRINT_READY_CHANNEL = "ippo-print:ready";

/** The channel of a verb. One prefix, so that nothing else can be mistaken for a call of ours. */
export function channelOf(verb: Verb): string {
  return `ippo:${verb}`;
}
