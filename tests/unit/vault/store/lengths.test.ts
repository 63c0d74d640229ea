import { beforeAll, describe, expect, it } from "vitest";
import { documentFromText } from "../../../../src/domain/journal/document.ts";
import type { RecordRow } from "../../../../src/vault/store/database.ts";
import { aCheckIn, aMachine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

/**
 * Somebody with the files and no key tries to tell what kind each record is: from its length, where it lies, its id and
 * its nonce. Half of the records are known to the attacker, who guesses the other half; then the halves change places.
 */
const OF_EACH_KIND = 1_000;
const CHANCE = 1 / 3;
const ALLOWED = 0.03;
const NEIGHBOURS = 25;

/** `made`: as the how-manieth it was written, which the attacker does not know. */
type Seen = { kind: string; made: number; row: RecordRow; place: number };

const PLACES = ["台所", "玄関の前", "いつもの公園", "図書館の入口", "駅の手前のコンビニ", "川ぞいの道のベンチ"];
const THINGS = [
  "すわった",
  "お茶をいれた",
  "深く息をした",
  "本を一冊だけ読んだ",
  "だまって外を見ていた",
  "声に出して練習してみた",
];

/** A line of six to some forty signs. */
function someText(index: number): string {
  const place = PLACES[index % PLACES.length];
  const first = THINGS[Math.floor(index / PLACES.length) % THINGS.length];
  return index % 3 === 0 ? `${place}で${first}。` : `${place}で${first}。${THINGS[index % THINGS.length]}。`;
}

describe("what lies on the disk of a check-in, a line and a step", () => {
  let seen: Seen[] = [];

  beforeAll(async () => {
    useQuickArgon();
    const { vault, database } = startOn(aMachine());
    await vault.create(PASSPHRASE);
    const kinds = new Map<string, string>();
    const at = "2026-11-24T01:02:03.000Z";
    for (let index = 0; index < OF_EACH_KIND; index += 1) {
      const line = { day: "2026-11-24", at, form: "line", document: documentFromText(someText(index)) } as const;
      const step = { text: someText(index * 7), state: "kept", suds: (index * 5) % 105, addedAt: at } as const;
      kinds.set((await vault.save({ kind: "checkIn", body: aCheckIn(((index % 5) + 1) as 1) })).id, "checkIn");
      kinds.set((await vault.save({ kind: "journal", body: line })).id, "journal");
      kinds.set((await vault.save({ kind: "step", body: step })).id, "step");
    }
    const rows = await database.records.toArray();
    const order = [...kinds.keys()];
    seen = rows.flatMap((row, place) => {
      const kind = kinds.get(row.id);
      return kind ? [{ kind, made: order.indexOf(row.id), row, place: place / rows.length }] : [];
    });
  }, 120_000);

  it("their lengths are told apart no better than by chance", () => {
    expect(seen).toHaveLength(3 * OF_EACH_KIND);
    expectChance(byLength);
  });

  it("nor is their order, or the one before: a record lies where its random id puts it", () => {
    expectChance(byNeighbours(({ place }) => [place]));
    expectChance(byNeighbours(({ row, place }) => [place, row.ciphertext.byteLength]));
  });

  it("ids say nothing of the order of making", () => {
    const byId = seen.toSorted((a, b) => a.row.id.localeCompare(b.row.id));
    expect(Math.abs(correlation(byId.map(({ made }) => made)))).toBeLessThan(0.1);
  });

  it("nor do ids and nonces say anything", () => {
    expectChance(byNeighbours(({ row }) => [...hexBytes(row.id).subarray(0, 4)]));
    expectChance(byNeighbours(({ row }) => [...row.nonce.subarray(0, 4)]));
  });

  it("the same attacker finds a kind that takes more room", () => {
    const longer = (one: Seen) =>
      one.kind === "journal" ? { ...one, row: { ...one.row, ciphertext: new Uint8Array(784) } } : one;
    expect(accuracy(seen.map(longer), byLength)).toBeGreaterThan(CHANCE + 0.25);
  });

  function expectChance(attack: Attack): void {
    expect(accuracy(seen, attack)).toBeLessThan(CHANCE + ALLOWED);
  }
});

/** Learns from known records and gives back a guess for any other. */
type Attack = (known: readonly Seen[]) => (one: Seen) => string;

/** Every record is guessed once, by what the other half taught. */
function accuracy(all: readonly Seen[], attack: Attack): number {
  const halves = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)] as const;
  const right = [halves, [halves[1], halves[0]] as const].map(([known, unknown]) => {
    const guess = attack(known);
    return unknown.filter((one) => guess(one) === one.kind).length;
  });
  return right.reduce((sum, count) => sum + count, 0) / all.length;
}

const byLength: Attack = (known) => {
  const groups = Map.groupBy(known, ({ row }) => row.ciphertext.byteLength);
  const guesses = new Map([...groups].map(([length, group]) => [length, mostOf(group)]));
  return ({ row }) => guesses.get(row.ciphertext.byteLength) ?? "checkIn";
};

function byNeighbours(featuresOf: (one: Seen) => number[]): Attack {
  return (known) => {
    const points = known.map((one) => ({ one, features: featuresOf(one) }));
    return (unknown) => {
      const here = featuresOf(unknown);
      const distance = (there: number[]) =>
        there.reduce((sum, value, axis) => sum + (value - (here[axis] ?? 0)) ** 2, 0);
      const near = points.map(({ one, features }) => ({ one, far: distance(features) })).sort((a, b) => a.far - b.far);
      return mostOf(near.slice(0, NEIGHBOURS).map(({ one }) => one));
    };
  };
}

function mostOf(group: readonly Seen[]): string {
  const counts = [...Map.groupBy(group, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, length }));
  return counts.toSorted((a, b) => b.length - a.length)[0]?.kind ?? "checkIn";
}

/** How far numbers rise (1) or fall (-1) along their places; 0 where they do neither. */
function correlation(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const sum = (of: (number: number, place: number) => number) =>
    numbers.reduce((total, number, place) => total + of(number, place), 0);
  const together = sum((number, place) => (number - middle) * (place - middle));
  return together / sum((_, place) => (place - middle) ** 2);
}

function hexBytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}
