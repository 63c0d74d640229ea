import type { Catalogue } from "../../content/catalogue.ts";
import { isFactText, type TextName } from "../../domain/resume/paper-texts.ts";

/** What a text of a paper is called. */
export function textLabel(name: TextName, { documents, jobCard }: Catalogue): string {
  return isFactText(name) ? documents.texts[name] : jobCard.headings[name];
}
