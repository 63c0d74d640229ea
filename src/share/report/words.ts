import type { Catalogue } from "../../content/catalogue.ts";

/** The report's own texts, in one language. */
export type ReportWords = Catalogue["report"];
