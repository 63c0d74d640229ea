import type { Page } from "@playwright/test";

/** A real JPEG, drawn by the page, with Exif in front; `place` stands where a camera writes its own words. */
export function aPhoto(page: Page, photo: { width: number; height: number; place: string }): Promise<Buffer>;
