import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { aPhoto } from "../drive/a-photo.mjs";
import { PASSPHRASE, person, facts as sampleFacts } from "./person.mjs";

/**
 * A first day, by hand: first run, Today, Journal, Steps, Documents, Sharing, lock. Every word goes in through the
 * keyboard and every file through the app's own buttons.
 */
export class FirstDay {
  constructor({
    app,
    page,
    locale,
    take,
    folder,
    sample = person[locale],
    facts = sampleFacts,
    passphrase = PASSPHRASE,
  }) {
    Object.assign(this, { app, page, locale, take, folder, sample, facts, passphrase, words: catalogues[locale] });
  }

  button(name, options = {}) {
    return this.page.getByRole("button", { name, ...options });
  }

  field(name, options = {}) {
    return this.page.getByRole("textbox", { name, ...options });
  }

  async go(room) {
    await this.button(this.words.app.rooms[room], { exact: true }).first().click();
    await this.page.locator(`[data-room=${room}]`).waitFor();
  }

  async saved() {
    await this.page.locator('[data-save="saved"]').first().waitFor();
  }

  async firstRun() {
    const { start } = this.words;
    await this.take(this.page, "welcome");
    await this.button(start.welcome.next).click();
    await this.take(this.page, "language");
    await this.button(start.language.next).click();
    await this.field(start.passphrase.label, { exact: true }).fill(this.passphrase);
    await this.field(start.passphrase.again).fill(this.passphrase);
    await this.take(this.page, "passphrase");
    await this.button(start.passphrase.create).click();
    await this.button(start.kit.make).click({ timeout: 60_000 });
    await this.page.getByTestId("kit-code").waitFor();
    await this.take(this.page, "spare-key");
    const code = (await this.page.getByTestId("kit-code").innerText()).replace(/\s/g, "");
    await this.button(start.kit.toConfirm).click();
    await this.confirmKit(code);
    await this.page.locator("[data-room=today]").waitFor();
  }

  async confirmKit(code) {
    const { kit } = this.words.start;
    for (let group = 1; group <= 7; group += 1) {
      const field = this.field(kit.confirmLabel(group));
      if ((await field.count()) === 0) continue;
      await field.fill(code.slice((group - 1) * 4, group * 4));
    }
    await this.take(this.page, "spare-key-confirm");
    await this.button(kit.confirmButton, { exact: true }).click();
  }

  async today() {
    await this.take(this.page, "today-empty");
    await this.button(new RegExp(`^${this.words.app.mood.weather[3]}`)).click();
    await this.field(this.words.today.line).fill(this.sample.line);
    await this.saved();
  }

  async journal() {
    const { journal, forms } = this.words;
    await this.go("journal");
    await this.button(journal.write).click();
    await this.button(forms.open).click();
    await this.button(forms.otherPrompts).waitFor();
    await this.take(this.page, "journal-ways");
    await this.button(forms.blank, { exact: true }).click();
    await this.page.waitForFunction(() => document.activeElement?.classList.contains("entry-text"));
    for (const paragraph of this.sample.page) {
      await this.page.keyboard.type(paragraph);
      await this.page.keyboard.press("Enter");
    }
    await this.page.keyboard.type(this.sample.covered);
    await this.page.keyboard.press("Shift+Home");
    await this.take(this.page, "journal-tools");
    await this.button(journal.redact).click();
    await this.page.keyboard.press("End");
    await this.page.getByText(journal.levels.ask, { exact: true }).click();
    await this.saved();
    await this.button(journal.labels.open).click();
    await this.field(journal.labels.tags).fill(this.sample.tag);
    await this.page.keyboard.press("Enter");
    await this.saved();
    await this.take(this.page, "journal");
    const { threads } = this.words;
    await this.button(threads.add, { exact: true }).click();
    await this.page.getByRole("listbox", { name: threads.found }).getByRole("option").first().click();
    await this.page.getByRole("list", { name: threads.title }).waitFor();
    await this.saved();
    await this.take(this.page, "journal-threads");
    for (const view of ["month", "year"]) {
      await this.page.getByText(journal.views.names[view], { exact: true }).click();
      await this.page.getByRole(view === "month" ? "application" : "region", { name: journal.views[view] }).waitFor();
      await this.take(this.page, `journal-${view}`);
    }
    await this.page.getByText(journal.views.names.list, { exact: true }).click();
  }

  /** A photo on the page that is open. */
  async photo() {
    const { photo } = this.words.journal;
    const file = `${this.locale}-photo.jpg`;
    const { place, words } = this.sample.photo;
    writeFileSync(join(this.folder, file), await aPhoto(this.page, { width: 1_600, height: 1_000, place }));
    await this.answerDialogs(file);
    await this.button(photo.add).click();
    await this.page.getByText(photo.removedPlace).waitFor();
    await this.field(photo.words).fill(words);
    await this.saved();
    await this.take(this.page, "journal-photo");
    await this.button(photo.open).click();
    await this.page.getByRole("dialog").getByRole("img").waitFor();
    await this.take(this.page, "journal-photo-large");
    await this.button(photo.close).click();
  }

  /** A page that is written and thrown away. */
  async passing() {
    const { journal, history } = this.words;
    await this.go("journal");
    await this.button(journal.write).click();
    await this.page.waitForFunction(() => document.activeElement?.classList.contains("entry-text"));
    await this.page.keyboard.type(this.sample.passing);
    await this.saved();
    await this.button(history.discard).click();
    await this.take(this.page, "journal-bin");
    await this.button(history.discard).click();
    await this.page.getByText(history.discardAsk).waitFor({ state: "detached" });
  }

  async steps() {
    const { steps } = this.words;
    await this.go("steps");
    for (const { text, suds } of this.sample.steps) {
      await this.field(steps.addLabel).fill(text);
      await this.button(steps.sudsPick).first().click();
      for (let value = 50; value !== suds; value += suds > value ? 5 : -5)
        await this.page
          .getByRole("slider")
          .first()
          .press(suds > value ? "ArrowRight" : "ArrowLeft");
      await this.button(steps.add, { exact: true }).click();
      await this.page.getByRole("article", { name: text }).waitFor();
    }
    const [first, second] = this.sample.steps.map(({ text }) => this.page.getByRole("article", { name: text }));
    await first.getByRole("button", { name: steps.toToday }).click();
    await first.getByRole("button", { name: steps.note }).click();
    await first.getByText(steps.outcomes.tried, { exact: true }).click();
    await first.getByRole("textbox", { name: steps.happened }).fill(this.sample.happened);
    await this.take(this.page, "step-note");
    await first.getByRole("button", { name: steps.keep }).click();
    await this.page.getByText(this.sample.happened).waitFor();
    await second.getByRole("button", { name: steps.rest, exact: true }).click();
    await this.page.getByRole("heading", { name: steps.states.resting }).waitFor();
    await this.page.locator(".room").evaluate((room) => room.scrollTo(0, 0));
    await this.take(this.page, "steps");
    await this.go("today");
    await this.take(this.page, "today");
  }

  async documents() {
    const { documents: texts } = this.words;
    await this.go("documents");
    const type = async (part, name, text) => {
      await this.page.getByRole("region", { name: part }).getByRole("textbox", { name, exact: true }).fill(text);
      await this.page.keyboard.press("Tab");
    };
    const { person: who, address, place } = texts;
    const { facts } = this;
    await type(who.title, who.name, facts.name);
    await type(who.title, who.kana, facts.nameKana);
    await type(who.title, who.birthDay, facts.birthDay);
    await type(address.title, place.postalCode, facts.postalCode);
    await type(address.title, place.text, facts.address);
    await type(address.title, place.kana, facts.addressKana);
    await type(address.title, place.phone, facts.phone);
    const { education, work } = this.words.histories;
    for (const [school, course, start, end, ending] of facts.education) {
      await this.button(education.add).click();
      await this.field(education.school).fill(school);
      await this.field(education.course).fill(course);
      await this.field(education.start).fill(start);
      await this.page.getByRole("button", { name: education.ending }).press("Enter");
      await this.page.getByRole("option", { name: education.endings[ending], exact: true }).click();
      await this.field(education.end).fill(end);
    }
    for (const [employer, start, end, duties] of facts.work) {
      await this.button(work.add).click();
      await this.field(work.employer).fill(employer);
      await this.field(work.start).fill(start);
      await this.field(work.end, { exact: true }).fill(end);
      await this.button(work.more).click();
      await this.field(work.duties).fill(duties);
    }
    await this.field(texts.motivation.title).fill(facts.motivation);
    await this.field(texts.wishes.title).fill(facts.wishes);
    await this.saved();
    await this.page.locator(".room").evaluate((room) => room.scrollTo(0, 0));
    await this.take(this.page, "documents");
    const papers = [];
    await this.side("paper");
    for (const paper of ["a4", "a3"]) papers.push(await this.keepPaper(paper));
    await this.take(this.page, "documents-a3");
    await this.side("gaps");
    await this.button(texts.gaps.open).first().click();
    await this.take(this.page, "documents-gaps");
    await this.side("check");
    await this.take(this.page, "documents-check");
    await this.side("facts");
    return papers;
  }

  async side(side) {
    await this.page.getByRole("tab", { name: this.words.documents.sides[side] }).click();
  }

  async keepPaper(paper) {
    const texts = this.words.documents.paper;
    const file = `rirekisho-${paper}.pdf`;
    await this.answerDialogs(file);
    await this.page.getByText(this.words.documents.own.sizes[paper], { exact: true }).click();
    await this.button(texts.savePdf).click();
    await this.page.getByText(texts.saved(file)).waitFor({ timeout: 60_000 });
    return { file, paper: paper.toUpperCase() };
  }

  async sharing() {
    const { sharing: texts } = this.words;
    await this.go("sharing");
    await this.field(texts.who.recipient).fill(this.sample.recipient);
    await this.field(texts.who.name, { exact: true }).fill(this.sample.name);
    await this.field(texts.who.wish).fill(this.sample.wish);
    for (const part of ["journal", "checkIn", "step", "try", "profile"])
      await this.button(texts.items.all(texts.items.sections[part])).click();
    await this.take(this.page, "sharing-choose");
    await this.button(texts.preview.show).click();
    await this.page.locator(".report").waitFor();
    await this.take(this.page, "sharing-preview");
    await this.button(texts.seal.act, { exact: true }).click();
    await this.page.getByText(texts.seal.sealed).waitFor({ timeout: 120_000 });
    const passphrase = await this.page.getByTestId("share-words").textContent();
    await this.take(this.page, "sharing-sealed");
    const name = this.locale === "ja" ? "share" : "share-en";
    await this.keepShare(texts.seal.saveIppo, `${name}.ippo`);
    await this.keepShare(texts.seal.saveHtml, `${name}.html`);
    await this.page.getByText(texts.views.given, { exact: true }).click();
    await this.take(this.page, "sharing-given");
    return [`${name}.ippo`, `${name}.html`].map((file) => ({ file, passphrase }));
  }

  async keepShare(button, file) {
    await this.answerDialogs(file);
    await this.button(button).click();
    await this.page.getByText(this.words.sharing.seal.saved(file)).waitFor({ timeout: 60_000 });
  }

  /** The counselor's side, in the same app. */
  async counselor({ file, passphrase }) {
    const { sharing: texts } = this.words;
    await this.go("sharing");
    await this.page.getByText(texts.views.open, { exact: true }).click();
    await this.answerDialogs(file);
    await this.button(texts.open.choose).click();
    await this.field(texts.open.words).fill(passphrase);
    await this.button(texts.open.act, { exact: true }).click();
    await this.page.locator(".report").waitFor({ timeout: 120_000 });
    await this.take(this.page, "counselor");
    await this.answer();
  }

  /** An answer, written, and as it arrives. */
  async answer() {
    const { replies, sharing: texts, documents } = this.words;
    const file = `${this.locale}-answer.ippo`;
    await this.field(replies.write.letter).fill(this.sample.answer);
    const other = this.field(replies.write.other(documents.texts.motivation)).first();
    await other.fill(this.sample.offered);
    await other.scrollIntoViewIfNeeded();
    await this.take(this.page, "answer");
    await this.answerDialogs(file);
    await this.button(replies.write.act, { exact: true }).click();
    await this.page.getByText(replies.write.saved(file)).waitFor({ timeout: 60_000 });
    await this.button(texts.open.close, { exact: true }).click();
    await this.button(texts.open.choose).click();
    await this.page.getByText(replies.read.arrived).waitFor({ timeout: 60_000 });
    await this.take(this.page, "answers");
  }

  async settings() {
    await this.go("settings");
    await this.take(this.page, "settings");
    await this.part("keys");
    await this.changePassphrase();
    await this.part("copies");
    await this.button(this.words.copies.make).click();
    await this.page.getByText(this.words.copies.made).waitFor({ timeout: 60_000 });
    await this.take(this.page, "settings-copies");
    await this.part("bin");
    await this.take(this.page, "settings-bin");
    await this.part("takeout");
    await this.answerDialogs("taken-out");
    await this.button(this.words.takeout.asFolder).click();
    await this.page.getByText(this.words.takeout.done.open).waitFor({ timeout: 60_000 });
    await this.take(this.page, "settings-takeout");
    await this.answerDialogs("book.pdf");
    await this.button(this.words.book.make).click();
    await this.page.locator(".book-progress", { hasText: "book.pdf" }).waitFor({ timeout: 120_000 });
    await this.take(this.page, "settings-book");
    await this.part("about");
    await this.take(this.page, "settings-about");
  }

  async part(id) {
    const { settings } = this.words;
    const list = this.page.getByRole("navigation", { name: settings.title });
    await list.getByRole("button", { name: settings.parts[id], exact: true }).click();
    await this.page.locator(`[data-part=${id}]`).waitFor();
  }

  async changePassphrase() {
    const { keys } = this.words;
    const next = `${this.passphrase} 2`;
    await this.take(this.page, "settings-keys");
    await this.button(keys.change, { exact: true }).click();
    await this.field(keys.present).fill(this.passphrase);
    await this.field(keys.next, { exact: true }).fill(next);
    await this.field(keys.nextAgain).fill(next);
    await this.button(keys.changeNow).click();
    await this.page.getByText(keys.changed).waitFor({ timeout: 60_000 });
    this.passphrase = next;
  }

  async lockAndUnlock() {
    const { unlock } = this.words.start;
    await this.page.keyboard.press("Control+l");
    await this.button(unlock.open, { exact: true }).waitFor();
    await this.take(this.page, "lock");
    await this.field(unlock.label).fill("not these words");
    await this.button(unlock.open, { exact: true }).click();
    await this.page.getByText(unlock.once).waitFor({ timeout: 60_000 });
    await this.take(this.page, "lock-other-words");
    await this.field(unlock.label).fill(this.passphrase);
    await this.button(unlock.open, { exact: true }).click();
    await this.page.locator("[data-room=today]").waitFor({ timeout: 60_000 });
  }

  /** The system's dialogs, answered: the file of this name in the tour's folder. */
  async answerDialogs(file) {
    await this.app.evaluate(
      ({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      },
      join(this.folder, file),
    );
  }
}
