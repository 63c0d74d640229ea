import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contract } from "../../../src/bridge/contract.ts";
import { catalogues } from "../../../src/content/catalogue.ts";
import { FORMS, newPaper } from "../../../src/domain/resume/paper.ts";
import { fileNameOf, nameOfPaper } from "../../../src/features/paper-name.ts";

const { ja } = catalogues;
const letter = (title: string) => newPaper("letter", title);

describe("the name of a paper", () => {
  it("tells letters apart by their kind", () => {
    expect(nameOfPaper(letter("みどり文具"), ja)).toBe("送付状（みどり文具）");
    const thanks = { ...letter("みどり文具"), letter: { ...letter("").letter, kind: "thanks" as const } };
    expect(nameOfPaper(thanks, ja)).toBe("お礼（みどり文具）");
    expect(nameOfPaper(newPaper("envelope"), ja)).toBe("封筒");
  });

  it("as a file has no sign that is refused", () => {
    expect(fileNameOf(letter("A/B: 「本」?"), ja, ".pdf")).toBe("送付状_A_B_ 「本」_.pdf");
  });

  it("as a file is taken by the shell, whatever the employer is called", () => {
    const title = fc.string({
      unit: fc.oneof(fc.constantFrom("/", "\\", "\n", "緑", "𠮷"), fc.string()),
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), title, (form, name) => {
        const suggestedName = fileNameOf(newPaper(form, name), ja, "-12.png");
        const input = { kind: "png", suggestedName, bytes: new Uint8Array(1) };
        expect(contract.saveFile.input.safeParse(input).success).toBe(true);
        expect(suggestedName.endsWith("-12.png")).toBe(true);
      }),
    );
  });
});
