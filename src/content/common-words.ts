/**
 * Words that say little by themselves, left out of 「よく出てきたことば」 in both languages, since a journal may hold both.
 * Small letters; of Japanese only what is written in kanji or katakana, since nothing else is counted.
 */
const TIMES =
  "今日 昨日 明日 明後日 一昨日 今朝 今夜 今晩 昨夜 昨晩 今週 先週 来週 今月 先月 来月 今年 去年 昨年 来年 毎日 毎朝 毎晩 毎週 毎月 毎年 最近 最後 最初 最中 午前 午後 朝方 夕方 深夜 夜中 日中 時間 時刻 時期 時々 平日 週末 一日 半日 日々 当日 前日 翌日 翌朝 先日 以前 以後 以来 今度 今後 今回 前回 次回 月曜 火曜 水曜 木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日";
const AMOUNTS =
  "全部 全然 全体 一部 部分 半分 一番 一度 一回 一つ 一人 一緒 一応 一瞬 一旦 二人 何度 何回 何日 何年 何人 何時 何個 何故 何処 何事 何者 何本 多分 多少 少々 大体 大抵 大半 大量 沢山 以上 以下 以外 以内 程度 色々 様々 次々 段々 徐々 所々 別々 久々 普段 普通 通常 結構 相当 随分 非常";
const PEOPLE_AND_PLACES =
  "自分 自身 自体 私達 彼女 彼等 相手 他人 人間 皆様 場所 場合 場面 途中 左右 上下 前後 内側 外側 隣人 辺り";
const OTHERS =
  "本当 絶対 大丈夫 必要 可能 出来 出来事 結局 結果 突然 当然 確実 確認 内容 理由 原因 意味 状態 状況 様子 予定 問題 関係 存在 自然 特別 簡単 適当 同様 同時 同士 同感 直接 実際 実質 現在 現実 事実 一般 具体的 基本的 個人的 全般 感想 印象 方法 方向 種類 対象 目的 機会 影響 行動 行為 変化 使用 利用 開始 終了 継続 準備 完了 日記 記録 コト モノ トコロ ホント トキ タメ";
/** Nobody is to meet these where they did not look for them. What was written stays, and is found by searching. */
const NOT_BROUGHT_UP = "自殺 自死 自傷 死亡 suicide suicidal";
const ENGLISH =
  "about above after again against almost alone along already also although always among another anybody anyone anything anyway around away back because been before began begin being below best better between both bring brought came cannot can't come comes coming could couldn't couldn’t days didn't didn’t does doesn't doesn’t doing done don't don’t down during each early either else enough even evening ever every everyone everything feel feeling feels felt find first found from full gave gets getting give given goes going gone good hadn't half hard hasn't have haven't having here hers herself himself hour hours i'll i’ll i'm into isn't isn’t it's it’s itself i've i’ve just keep kept kind knew know known last late later least left less like little long longer look looked looking lots made make makes making many maybe mean means might mine minute minutes more morning most much must myself near need needed never next nice night nobody none noon nothing often okay once only onto other others ours over part people perhaps place pretty probably quite rather really right said same saturday says seem seemed seems self several shall should shouldn't since slow slowly small some somebody someone something sometimes somewhat soon still such sunday sure take taken takes talk tell than that that's that’s their them then there there's these they they're thing things think this those though thought three through till time times today together told tomorrow tonight took toward towards tried true turn turned twice under until upon used using usual usually very wait want wanted wants wasn't wasn’t week weeks well went were weren't what what's whatever when where whether which while whole whom whose will with within without woke won't word words work would wouldn't write writing written wrote year years yesterday you're your yours yourself friday monday tuesday wednesday thursday afternoon";

export const COMMON_WORDS: readonly string[] = [
  TIMES,
  AMOUNTS,
  PEOPLE_AND_PLACES,
  OTHERS,
  NOT_BROUGHT_UP,
  ENGLISH,
].flatMap((words) => words.split(" "));
