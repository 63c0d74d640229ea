import fc from "fast-check";
import { expect, test } from "vitest";
import { whenInName, whenWritten } from "../../../../src/domain/import/days.ts";

const here = (...parts: [number, number, number, number, number?, number?]) => new Date(...parts).toISOString();

test.each<[unknown, string]>([
  ["2021-05-06", "2021-05-06"],
  ["2021-5-6", "2021-05-06"],
  ["2021.05.06", "2021-05-06"],
  ["[[2020-11-02]]", "2020-11-02"],
  ["[[2020-11-02|月曜]]", "2020-11-02"],
  [["2021-05-06"], "2021-05-06"],
  [20210506, "2021-05-06"],
  ["20210506", "2021-05-06"],
  ["2021年5月6日", "2021-05-06"],
  ["2021年5月6日（木）", "2021-05-06"],
  ["May 6, 2021", "2021-05-06"],
  ["Thursday, 6th May 2021", "2021-05-06"],
  ["2021-05-06, Thursday", "2021-05-06"],
  ["2021-05-06 (Thu)", "2021-05-06"],
  ["15.10.2020", "2020-10-15"],
  ["25/12/2021", "2021-12-25"],
  ["12/25/2021", "2021-12-25"],
  ["2021-05-06 25:00", "2021-05-06"],
  [2021050610, "2021-05-06"],
])("%j is a day without a time", (written, day) => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  expect(whenWritten(written)).toEqual({ day, at: here(year, month - 1, date, 12) });
});

test.each<[unknown, string, string]>([
  ["2021/05/06 10:30", "2021-05-06", here(2021, 4, 6, 10, 30)],
  ["2021-05-06 9:30", "2021-05-06", here(2021, 4, 6, 9, 30)],
  ["2021-05-06 09:30 PM", "2021-05-06", here(2021, 4, 6, 21, 30)],
  ["2021-05-06 12:05 am", "2021-05-06", here(2021, 4, 6, 0, 5)],
  ["202105061030", "2021-05-06", here(2021, 4, 6, 10, 30)],
  ["2021年5月6日 10時05分", "2021-05-06", here(2021, 4, 6, 10, 5)],
  ["Tuesday, June 21st 2022, 2:31:54 pm", "2022-06-21", here(2022, 5, 21, 14, 31, 54)],
  ["2021-05-06T10:00+02", "2021-05-06", "2021-05-06T08:00:00.000Z"],
  ["2021-05-06 01:00 +0900", "2021-05-06", "2021-05-05T16:00:00.000Z"],
  ["2021-05-06 10:00-11:30", "2021-05-06", here(2021, 4, 6, 10)],
  ["2021-05-06 10:00 - 11:30", "2021-05-06", here(2021, 4, 6, 10)],
  ["2021年5月6日 10時05分〜11時30分", "2021-05-06", here(2021, 4, 6, 10, 5)],
  ["2021-05-06 22:00–01:30", "2021-05-06", here(2021, 4, 6, 22)],
  ["2021-05-06 10:00-05:00", "2021-05-06", "2021-05-06T15:00:00.000Z"],
  ["2021-05-06T04:00-05:00", "2021-05-06", "2021-05-06T09:00:00.000Z"],
  ["2021-05-06T00:30:00.123456789+09:00", "2021-05-06", "2021-05-05T15:30:00.123Z"],
])("%j is a moment", (written, day, at) => {
  expect(whenWritten(written)).toEqual({ day, at });
});

test.each<[unknown, string]>([
  [1620000000, "2021-05-03T00:00:00.000Z"],
  ["1620000000000", "2021-05-03T00:00:00.000Z"],
  ["2021-05-06T10:00:00Z", "2021-05-06T10:00:00.000Z"],
  ["2021-05-06T23:00:00+00:00", "2021-05-06T23:00:00.000Z"],
])("%j is a moment of no place", (written, at) => {
  expect(whenWritten(written)?.at).toBe(at);
});

test.each([
  "06-05-2021",
  "someday in May",
  "2021-02-30",
  "2021-05-06 or so",
  "2021",
  "",
  7,
  null,
  {},
  ["2021-05-06", "2021-05-07"],
])("%j is none: nothing is guessed", (written) => {
  expect(whenWritten(written)).toBeUndefined();
});

test.each([
  ["2021-5-6.md", "2021-05-06"],
  ["2021_05_06.md", "2021-05-06"],
  ["IMG20210506.md", "2021-05-06"],
  ["日記2021年5月6日.md", "2021-05-06"],
  ["202105061030 駅まで.md", "2021-05-06"],
  ["December 23, 2020.md", "2020-12-23"],
  ["Wednesday Dec 28th 2022.md", "2022-12-28"],
  ["2021-05-06-Thursday.md", "2021-05-06"],
  ["2021/05-May/06 Thu.md", "2021-05-06"],
  ["2021/05/06.md", "2021-05-06"],
  ["2026/11/24 morning.txt", "2026-11-24"],
  ["diary2021年5月6日.txt", "2021-05-06"],
  ["2021年5月6.md", "2021-05-06"],
  ["2021年5月6（木）.md", "2021-05-06"],
  ["2021/05-06/1.md", "2021-05-06"],
  ["2021年/5月/6日.md", "2021-05-06"],
  ["15.10.2020.md", "2020-10-15"],
  ["25-12-2021_1015.md", "2021-12-25"],
  ["6 May 2021-1130.md", "2021-05-06"],
  ["Note1_2021-05-06.md", "2021-05-06"],
])("the name %s bears a day", (name, day) => {
  expect(whenInName(name)?.day).toBe(day);
});

test.each([
  "06-05-2021.md",
  "210506.md",
  "a/2024.md",
  "2021/05 x/3 ideas.md",
  "v2021.1.2.md",
  "10.11.2021 notes.md",
  "06-05-2021-1030.md",
  "2021/1 Ideas/3.md",
  "2021/3. Reisen/12.md",
  "2021年5月3回目.md",
])("the name %s bears none", (name) => {
  expect(whenInName(name)).toBeUndefined();
});

test("every moment as a program writes it is read as itself", () => {
  const moments = fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(whenWritten(moment.toISOString())?.at).toBe(moment.toISOString());
      expect(whenWritten(String(moment.getTime()).padStart(13, "0"))?.at).toBe(moment.toISOString());
    }),
  );
});
