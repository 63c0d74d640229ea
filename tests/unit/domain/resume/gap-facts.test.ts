import { describe, expect, it } from "vitest";
import { factsOfGap } from "../../../../src/domain/resume/gap-facts.ts";
import { anActivity } from "../../../support/a-profile.ts";

const span = { from: "2021-09", until: "2022-12" };
const tried = (day: string, changes = {}) => ({
  stepId: "s",
  stepText: "図書館まで歩く",
  day,
  outcome: "tried" as const,
  ...changes,
});

describe("facts that a gap can take over", () => {
  it("are activities that fall into it", () => {
    const inside = anActivity({ name: "簿記", start: "2022-01", end: "2022-06" });
    const across = anActivity({ name: "介護", start: "2020-01", isCurrent: true });
    const before = anActivity({ name: "前", start: "2020-01", end: "2021-08" });
    const after = anActivity({ name: "後", start: "2023-01" });
    const undated = anActivity({ name: "いつか" });
    const facts = factsOfGap(span, [inside, across, before, after, undated], []);
    expect(facts.map(({ from }) => from)).toEqual(["簿記", "介護"]);
  });

  it("are steps that were tried in it, each once, with how often and from when to when", () => {
    const tries = [
      tried("2022-03-02"),
      tried("2021-12-01"),
      tried("2022-01-01", { outcome: "not-today" }),
      tried("2023-01-01"),
      tried("2022-05-05", { outcome: "partway" }),
    ];
    expect(factsOfGap(span, [], tries)).toEqual([
      { type: "tried", from: "s", step: "図書館まで歩く", times: 3, first: "2021-12-01", last: "2022-05-05" },
    ]);
  });

  it("reach until now where it goes on", () => {
    expect(factsOfGap({ from: "2021-09", until: "" }, [], [tried("2026-01-01")])).toHaveLength(1);
  });
});
