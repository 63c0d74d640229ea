/** See launch.mjs. */
export const needsNoSandbox: boolean;
export function launchCommand(root: string): { program: string; args: string[] };
export function sayAboutSandbox(): void;
