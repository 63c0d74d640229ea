import { describe, expect, it } from "vitest";
import { jobCardWords } from "../../../../src/content/papers/job-card.ts";
import { jobCardPages, jobCardSource } from "../../../../src/domain/resume/job-card/job-card.ts";
import { EMPTY_EXTRAS, type JobCard, newPaper, SHEETS } from "../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { aProfile } from "../../../support/a-profile.ts";

const card = (changes: Partial<JobCard>) => ({ jobCard: { ...EMPTY_EXTRAS.jobCard, ...changes } });
const source = (changes: Partial<JobCard>, profile = aProfile()) => jobCardSource(profile, card(changes), jobCardWords);

describe("a sheet of the ジョブ・カード", () => {
  it("1-1 holds who it is about, and each known heading with what was written under it", () => {
    const text = source({ sheet: "1-1", values: "ものを直すこと", next: "週に1度の通所" });
    expect(text).toContain("# 基本情報\nふりがな　たかさき　ひなた");
    expect(text).toContain("# 価値観、興味、関心事項等\nものを直すこと");
    expect(text).toContain("# これから取り組むこと等\n週に1度の通所");
    expect(text).toContain("# 将来取り組みたい仕事や働き方等\n\n");
  });

  it("1-1 takes the strengths of the facts until there are other words", () => {
    const profile = { ...aProfile(), strengths: [{ id: "a", audience: "paper" as const, text: "ていねい" }] };
    expect(source({ sheet: "1-1" }, profile)).toContain("# 強み等\n- ていねい");
    expect(source({ sheet: "1-1", strengths: "静かに続ける" }, profile)).not.toContain("ていねい");
  });

  it("2, 3-1 and 3-2 take jobs, licences and learning from the facts, or say that there are none", () => {
    expect(source({ sheet: "2" })).toContain("## 株式会社みどり文具 | 平成28年6月〜平成28年12月");
    expect(source({ sheet: "3-1" })).toContain("## 普通自動車第一種運転免許　取得 | 令和5年7月");
    expect(source({ sheet: "3-2" })).toContain("## 北海道立若葉高等学校　普通科　入学 | 平成22年4月");
    for (const sheet of ["2", "3-1", "3-2"] as const) expect(source({ sheet }, EMPTY_PROFILE)).toContain("特になし");
  });

  it.each(SHEETS)("%s says on its page that it is a draft, and which sheet it is", (sheet) => {
    const [page] = jobCardPages(aProfile(), { ...newPaper("jobCard"), ...card({ sheet }) }, jobCardWords, "");
    const text = page?.texts.map((one) => one.text).join("\n");
    expect(text).toContain(`ジョブ・カード　様式${sheet}　下書き`);
  });
});
