import type { oldForm as ja } from "../ja/old-form.ts";
import type { Shape } from "../shape.ts";

export const oldForm: Shape<typeof ja> = {
  title: "Old form",
  note: "Only for employers who ask for the old form (the JIS sample). The sample was taken out of the standard in 2020, and the Ministry’s form has no fields for the time to work, dependants or a spouse. Every field may stay empty. What is written here stands on this paper only.",
  lines: "The lines of the sample that the JIS standard had until 2020.",
  use: "Make this 履歴書 on the old form",
  commute: "Time to work (通勤時間)",
  dependants: "Number of dependants, without a spouse (扶養家族)",
  spouse: "Whether there is a spouse (配偶者)",
  spouseSupport: "Whether the spouse is supported (配偶者の扶養義務)",
  hobbies: "Hobbies and skills (趣味・特技)",
};
