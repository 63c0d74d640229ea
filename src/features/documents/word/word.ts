/** Everything that brings the library for Word files with it, so that it is read as one, when somebody asks for a file. */
export { flowDocument } from "./flow-document.ts";
export { rirekishoDocument } from "./rirekisho-document.ts";
