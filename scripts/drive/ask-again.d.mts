import type { ElectronApplication } from "@playwright/test";

export function askAgainWhenForgotten(app: ElectronApplication): void;
