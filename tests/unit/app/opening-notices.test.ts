import { expect, test } from "vitest";
import { checkNotices } from "../../../src/app/house/opening-notices.ts";
import { catalogues } from "../../../src/content/catalogue.ts";

test.each(["ja", "en"] as const)(
  "what a look found is told in %s, a sentence each, and nothing where all is well",
  (language) => {
    const words = catalogues[language];
    expect(checkNotices({ mended: 0, older: 0, unreadable: 0 }, words)).toEqual([]);
    // A copy says nothing of what opens nowhere.
    expect(checkNotices({ mended: 2, older: 1 }, words)).toEqual([words.app.mended(2), words.app.older(1)]);
    expect(checkNotices({ mended: 0, older: 0, unreadable: 3 }, words)).toEqual([words.app.unreadable(3)]);
  },
);
