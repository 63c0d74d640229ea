import { lineText, pageText } from "../seed/texts.mjs";
import { goTo, lineField, newPage, tapMood, typeKeys } from "./person.mjs";
import { wait } from "./wait.mjs";

/**
 * What one person wrote in one sitting, and how far the screen called it saved. Every text begins with a mark of its
 * own (`r12-3 `, round and counter), so that a text that is found says which one it is.
 */
export class Sitting {
  /** @param {{round: number, random: ReturnType<typeof import("../seed/random.mjs").randomOf>}} options */
  constructor({ round, random }) {
    Object.assign(this, { round, random, start: Date.now(), end: undefined, stopped: false, doing: "opening" });
    /** Texts in the order of writing: all of it, how much was typed, how much the screen called saved, how often. */
    this.texts = [];
    /** Moods in the order of tapping; the first `savedMoods` of them were called saved. */
    this.moods = [];
    this.savedMoods = 0;
    this.acknowledged = 0;
  }

  /** Takes an acknowledgement of the screen. */
  saved({ place, text }) {
    if (place === "mood") {
      this.savedMoods += 1;
      this.acknowledged += 1;
      return;
    }
    const written = this.texts.find((one) => one.place === place && text.startsWith(one.mark));
    // An older text of this place, or the first keys of a mark: nothing of this sitting.
    if (!written) return;
    written.saved = Math.max(written.saved, text.length);
    written.times += 1;
    this.acknowledged += 1;
  }

  /** No more is written: the app is gone, or the person has had enough. */
  stop() {
    this.stopped = true;
    this.end = Date.now();
  }

  /** Writes until it is stopped. */
  async write(page) {
    // A short sitting ends before it comes to the other half: each is begun with now and then.
    if (this.random.chance(0.5)) await this.pages(page);
    while (!this.stopped) {
      await this.tap(page);
      if (!this.stopped) await this.line(page);
      if (!this.stopped) await this.pages(page);
    }
  }

  async pages(page) {
    await goTo(page, "journal");
    for (let pages = this.random.between(1, 2); pages > 0 && !this.stopped; pages -= 1) await this.page(page);
    await goTo(page, "today");
  }

  async tap(page) {
    for (let taps = this.random.between(1, 3); taps > 0; taps -= 1) {
      const mood = this.random.between(1, 5);
      const before = this.savedMoods;
      this.doing = "mood";
      this.moods.push(mood);
      await tapMood(page, mood);
      while (this.savedMoods === before && !this.stopped) await wait(5);
      if (this.stopped) return;
    }
  }

  async line(page) {
    this.doing = "line";
    await lineField(page).click();
    await page.keyboard.press("Control+a");
    await this.type(page, "line", lineText(this.random), 12);
  }

  async page(page) {
    this.doing = "page";
    await newPage(page);
    await this.type(page, "page", pageText(this.random), 25);
  }

  async type(page, place, text, slowest) {
    const mark = `r${this.round}-${this.texts.length + 1} `;
    const written = { place, mark, text: mark + text, typed: 0, saved: 0, times: 0 };
    this.texts.push(written);
    // Mostly quick, now and then a pause that is long enough for the words to be saved.
    const rest = () => (this.random.chance(0.03) ? this.random.between(550, 900) : this.random.between(0, slowest));
    await typeKeys(page, written.text, rest, (typed) => {
      written.typed = typed.length;
    });
    if (this.random.chance(0.7)) await wait(this.random.between(550, 800));
  }
}
