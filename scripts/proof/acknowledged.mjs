/**
 * Listens to what the screen calls saved. The line under a text turns to "saving" when the newest words are taken and
 * to "saved" when they are down, or to "behind" where newer ones wait; words typed in between are not part of it. So the
 * words are noted at "saving", as they stood a moment earlier, and count as acknowledged at what follows.
 */

/** Words typed this shortly before "saving" was drawn may have missed it: they are not counted as taken. */
const DRAWN_WITHIN_MS = 100;

/**
 * @param {import("@playwright/test").Page} page
 * @param {(told: {place: "mood" | "line" | "page", text: string}) => void} onSaved called for each acknowledgement
 * @param {() => void} onSaving called when the app begins to save
 */
export async function watchSaves(page, onSaved, onSaving = () => undefined) {
  await page.exposeFunction("proofSaved", onSaved);
  await page.exposeFunction("proofSaving", onSaving);
  await page.evaluate((drawnWithin) => {
    const fields = { line: "[data-room=today] input", page: ".entry-text" };
    const typed = { line: [], page: [] };
    const states = {};
    const taken = {};

    const textOf = (place) => {
      const field = document.querySelector(fields[place]);
      if (!field) return "";
      return "value" in field ? field.value : [...field.children].map((block) => block.textContent).join("\n");
    };
    const note = () => {
      for (const place of Object.keys(typed)) {
        const text = textOf(place);
        if (typed[place].at(-1)?.text !== text) typed[place].push({ text, at: performance.now() });
      }
    };
    const placeOf = (line) => {
      if (line.closest(".entry")) return "page";
      const section = line.closest("section");
      if (section?.querySelector(".moods")) return "mood";
      return section?.querySelector("input") ? "line" : undefined;
    };
    const look = () => {
      note();
      const now = {};
      for (const line of document.querySelectorAll("[data-save]")) {
        const place = placeOf(line);
        if (place) now[place] = line.getAttribute("data-save");
      }
      for (const place of ["mood", "line", "page"]) {
        if (now[place] === states[place]) continue;
        if (now[place] === "saving") {
          globalThis.proofSaving();
          const before = performance.now() - drawnWithin;
          taken[place] = place === "mood" ? "" : typed[place].findLast(({ at }) => at < before)?.text;
        }
        const isDown = now[place] === "saved" || now[place] === "behind";
        if (isDown && states[place] === "saving" && taken[place] !== undefined)
          globalThis.proofSaved({ place, text: taken[place] });
        states[place] = now[place];
      }
    };
    document.addEventListener("input", note, true);
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["data-save"],
    });
    look();
  }, DRAWN_WITHIN_MS);
}
