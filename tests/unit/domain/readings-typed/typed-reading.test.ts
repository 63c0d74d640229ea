import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  knownReading,
  readingOf,
  type TypedReading,
  type TypingEvent,
  textOf,
  typed,
} from "../../../../src/domain/readings-typed/typed-reading.ts";

const seen = (events: TypingEvent[], from: TypedReading = knownReading("")) => events.reduce(typed, from);

/** One composition: what stands in it step by step, and the whole text once it is confirmed. */
const composition = (steps: string[], text: string): TypingEvent[] => [
  { kind: "start" },
  ...steps.map((composed): TypingEvent => ({ kind: "update", composed })),
  { kind: "end", text },
];
const change = (text: string): TypingEvent => ({ kind: "change", text });

const YAMADA = ["y", "や", "やm", "やま", "やまd", "やまだ", "山田"];
const HANAKO = ["h", "は", "はn", "はな", "はなk", "はなこ", "花子"];

describe("a reading taken from what was typed", () => {
  it("is the kana before the conversion, part after part, with the blank between", () => {
    const name = seen([
      ...composition(YAMADA, "山田"),
      ...composition(["　"], "山田　"),
      ...composition(HANAKO, "山田　花子"),
    ]);
    expect(readingOf(name)).toBe("やまだ　はなこ");
    expect(textOf(name)).toBe("山田　花子");
  });

  it("says nothing before the composition ends", () => {
    const state = seen([{ kind: "start" }, { kind: "update", composed: "やまだ" }, change("やまだ"), change("山田")]);
    expect(readingOf(state)).toBe("");
    expect(readingOf(seen([{ kind: "end", text: "山田" }], state))).toBe("やまだ");
  });

  it("knows wide and narrow letters that are not kana yet, and the n that becomes ん", () => {
    expect(readingOf(seen(composition(["ｔ", "た", "たｋ", "たか", "高"], "高")))).toBe("たか");
    expect(readingOf(seen(composition(["た", "たk", "高"], "高")))).toBe("た");
    expect(readingOf(seen(composition(["k", "け", "けｎ", "健"], "健")))).toBe("けん");
    expect(readingOf(seen(composition(["j", "じゅ", "じゅn", "順"], "順")))).toBe("じゅん");
  });

  it("takes kana that were confirmed as they are, katakana as hiragana, and kana typed by kana keys", () => {
    expect(readingOf(seen(composition(["s", "さ", "さくら"], "さくら")))).toBe("さくら");
    expect(readingOf(seen(composition(["さ", "さくら", "サクラ"], "サクラ")))).toBe("さくら");
    expect(readingOf(seen(composition(["ﾔ", "ﾔﾏ", "ﾔﾏﾀ", "ﾔﾏﾀﾞ", "山田"], "山田")))).toBe("やまだ");
    expect(readingOf(seen([change("さ"), change("さく"), change("サクラ")]))).toBe("さくら");
  });

  it("follows a conversion by segments: with the first part still kana, and with another candidate", () => {
    const steps = ["やまだはなこ", "山田はなこ", "山田花子", "山田華子"];
    expect(readingOf(seen(composition(steps, "山田華子")))).toBe("やまだはなこ");
  });

  it("follows a conversion confirmed part by part, the rest given back as kana or converted", () => {
    const first = composition(["やまだはなこ", "山田花子"], "山田");
    expect(readingOf(seen([...first, ...composition(["はなこ", "花子"], "山田花子")]))).toBe("やまだはなこ");
    expect(readingOf(seen([...first, ...composition(["花子", "華子"], "山田華子")]))).toBe("やまだはなこ");
  });

  it("does not take a new word that ends alike for such a rest", () => {
    const twice = [...composition(["h", "は", "はな", "花"], "花"), ...composition(["な", "なな", "七"], "花七")];
    expect(readingOf(seen(twice))).toBe("はななな");
    const same = [...composition(["な", "なな", "七"], "七"), ...composition(["なな", "七"], "七七")];
    expect(readingOf(seen(same))).toBe("なななな");
  });

  it("stays when a word is converted anew", () => {
    const again = seen([...composition(YAMADA, "山田"), ...composition(["山田", "山多"], "山多")]);
    expect(readingOf(again)).toBe("やまだ");
    const whole = seen([...composition(["さいとう", "斉藤"], "斉藤"), ...composition(["斉藤", "齋藤"], "齋藤")]);
    expect(readingOf(whole)).toBe("さいとう");
  });

  it("stays when a blank is put between two names afterwards", () => {
    const joined = composition(["やまだはなこ", "山田花子"], "山田花子");
    expect(readingOf(seen([...joined, change("山田　花子")]))).toBe("やまだはなこ");
  });

  it("keeps letters and digits as they stand", () => {
    const place = seen([
      ...composition(["６", "６ちょ", "６ちょうめ", "６丁目"], "６丁目"),
      change("６丁目1"),
      change("６丁目1-2 A"),
    ]);
    expect(readingOf(place)).toBe("６ちょうめ1-2 A");
    expect(readingOf(seen([change("K"), change("Kim")]))).toBe("Kim");
    expect(readingOf(seen(composition(["A", "AB", "ABC"], "ABC")))).toBe("ABC");
  });

  it("leaves nothing where the composition is taken back, or the text deleted", () => {
    expect(readingOf(seen(composition(["や", "やま", ""], "")))).toBe("");
    expect(readingOf(seen([...composition(YAMADA, "山田"), change("")]))).toBe("");
    const both = [...composition(YAMADA, "山田"), ...composition(HANAKO, "山田花子")];
    expect(readingOf(seen([...both, change("山田花"), change("山田")]))).toBe("やまだ");
    expect(readingOf(seen([...both, change("花子")]))).toBe("はなこ");
  });

  it("is not known where a word was cut or pasted, until that is gone", () => {
    expect(readingOf(seen([change("山田")]))).toBeUndefined();
    expect(readingOf(seen([change("山田"), ...composition(HANAKO, "山田花子")]))).toBeUndefined();
    expect(readingOf(seen([...composition(YAMADA, "山田"), change("山")]))).toBeUndefined();
    expect(readingOf(seen([...composition(YAMADA, "山田"), change("山"), change("")]))).toBe("");
    expect(readingOf(seen([change("山田"), ...composition(["さとう", "佐藤"], "佐藤")]))).toBe("さとう");
  });

  it("takes a word typed over a selected one", () => {
    const typedOver = [...composition(YAMADA, "山田"), ...composition(["さとう", "佐藤"], "佐藤")];
    expect(readingOf(seen(typedOver))).toBe("さとう");
  });

  it("goes on from a reading that is known", () => {
    const address = knownReading("北海道札幌市中央区北一条西", "ほっかいどう　さっぽろし");
    const text = "北海道札幌市中央区北一条西6丁目";
    expect(readingOf(seen(composition(["6ちょうめ", "6丁目"], text), address))).toBe(
      "ほっかいどう　さっぽろし6ちょうめ",
    );
    expect(readingOf(knownReading("北海道", ""))).toBeUndefined();
    expect(readingOf(knownReading("さくら"))).toBe("さくら");
  });

  it("always makes up the text, whatever is typed and deleted", () => {
    const step = fc.record({
      at: fc.nat(12),
      out: fc.nat(4),
      put: fc.string({ unit: fc.constantFrom("山", "花", "や", "ｋ", "　", "A", "𠮷"), maxLength: 4 }),
      isComposed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = knownReading("");
        let text = "";
        for (const { at, out, put, isComposed } of steps) {
          text = text.slice(0, at) + put + text.slice(at + out);
          state = seen(isComposed ? composition(["や", "やま", put], text) : [change(text)], state);
          expect(textOf(state)).toBe(text);
        }
      }),
    );
  });
});
