import * as z from "zod/mini";

/** The page's policy forbids code made from text; zod is told not to try. Imported first by every entry point. */
z.config({ jitless: true });
