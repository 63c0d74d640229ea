import "../domain/no-eval.ts";
import { catalogues, type Locale } from "../content/catalogue.ts";
import { fromArmored } from "../share/age/seal-bytes.ts";
import { type OpenedShare, reportDataOf } from "../share/contents.ts";
import { ShareError, type ShareErrorCode } from "../share/errors.ts";
import { openShare } from "../share/open.ts";
import { datesOf } from "../share/report/dates.ts";
import { report } from "../share/report/report.ts";
import { REPORT_CSS } from "../share/report/report-css.ts";
import { closeWhenLeft } from "./closing.ts";
import { make, toDom } from "./dom.ts";
import { forgetPapers, papers } from "./papers.ts";
import "./viewer.css";

/**
 * The page a counselor opens from disk, in any current browser. Everything it needs is in the one file; what it opens
 * stays in memory and is gone with the window. There is no storage, no link, no address in it.
 */
const payload = document.getElementById("payload")?.textContent ?? "";
let locale: Locale = document.documentElement.lang === "en" ? "en" : "ja";
let opened: OpenedShare | undefined;

function draw(message?: ShareErrorCode | "failed"): void {
  const words = catalogues[locale].viewer;
  document.documentElement.lang = locale;
  document.title = words.title;
  document.body.replaceChildren(...(opened ? openedScreen(opened) : closedScreen(message)));
}

function closedScreen(message: ShareErrorCode | "failed" | undefined): Node[] {
  const words = catalogues[locale].viewer;
  const field = make("input", {
    type: "text",
    id: "words",
    autocomplete: "off",
    spellcheck: false,
    className: "masked",
  });
  field.setAttribute("autocapitalize", "none");
  const status = make("p", { className: "status" }, message ? words.errors[message] : "");
  status.setAttribute("role", "status");
  const button = make("button", { type: "submit" }, words.open);
  const show = make("button", { type: "button", className: "plain" }, words.show);
  show.onclick = () => {
    const masked = field.classList.toggle("masked");
    show.textContent = masked ? words.show : words.conceal;
  };
  const form = make(
    "form",
    {},
    make("label", { htmlFor: "words" }, words.label),
    field,
    make("div", { className: "row" }, button, show),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    button.disabled = true;
    status.textContent = words.opening;
    // The sentence is painted first: the next second belongs to the key.
    setTimeout(() => void open(field.value), 50);
  };
  setTimeout(() => field.focus());
  return [
    make(
      "main",
      { className: "closed" },
      languageButton(),
      make("h1", {}, words.title),
      make("p", {}, words.lead),
      form,
      status,
      make("p", { className: "note" }, words.care),
      make("p", { className: "note" }, words.shared),
    ),
  ];
}

function openedScreen(share: OpenedShare): Node[] {
  const words = catalogues[locale].viewer;
  const print = make("button", { type: "button", onclick: () => window.print() }, words.print);
  const close = make("button", { type: "button", className: "plain" }, words.close);
  close.onclick = closeShare;
  const seal = make("span", { className: "seal" }, share.isSigned ? words.signed : words.unsigned);
  const data = reportDataOf(share);
  const today = datesOf(locale).moment(new Date().toISOString());
  return [
    make("header", { className: "bar" }, print, close, languageButton(), seal),
    ...papers(share, words),
    make("p", { className: "printed" }, words.printed(today)),
    make("main", {}, toDom(report({ ...data, locale }, catalogues[locale].report))),
  ];
}

function closeShare(): void {
  if (!opened) return;
  opened = undefined;
  forgetPapers();
  draw();
}

function languageButton(): Node {
  const button = make("button", { type: "button", className: "plain language" }, catalogues[locale].viewer.language);
  button.onclick = () => {
    locale = locale === "ja" ? "en" : "ja";
    draw();
  };
  return button;
}

async function open(passphrase: string): Promise<void> {
  try {
    const file = fromArmored(payload);
    if (!file) throw new ShareError("damaged");
    opened = await openShare(file, passphrase);
    draw();
  } catch (error) {
    draw(error instanceof ShareError ? error.code : "failed");
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(REPORT_CSS);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
closeWhenLeft(closeShare);
draw();
