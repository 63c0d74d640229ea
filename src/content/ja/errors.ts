import { moving } from "./moving.ts";
import { takeout } from "./takeout.ts";

/** One entry for each typed error: what happened, what is safe, what can be done. Never a cause in jargon. */
const screenKeeps = "書いた分は、この画面に残っています。";
const savedStays = "保存した分はそのままです。";

const { refused } = takeout;

export const errors = {
  vault: {
    "wrong-secret": { what: "開きませんでした。", safe: "中身はそのままです。", next: "もう一度ためせます。" },
    wait: {
      what: "少し待つと、また入力できます。",
      safe: "中身はそのまま安全です。",
      next: "予備の鍵なら、すぐに開きます。",
    },
    "device-refused": {
      what: "このパソコンの鍵では開きませんでした。",
      safe: "中身はそのままです。",
      next: "合言葉か予備の鍵で開けられます。",
    },
    "kit-misread": {
      what: "予備の鍵に、ちがう文字が1つあるようです。",
      safe: "中身はそのままです。",
      next: "紙と見くらべて、もう一度ためせます。",
    },
    locked: { what: "鍵がかかっています。", safe: "書いた分は保存してあります。", next: "合言葉で開けられます。" },
    "in-use": {
      what: "Ippo は、別の窓で開いています。",
      safe: "記録はそのままです。",
      next: "その窓を使うか、閉じてからもう一度開けます。",
    },
    "newer-version": {
      what: "新しい Ippo で使われていた記録です。",
      safe: "何も変えていません。",
      next: "Ippo を新しくすると読めます。",
    },
    "head-damaged": {
      what: "鍵の情報が読めません。",
      safe: "暗号の記録には触れていません。",
      next: "控えがあれば、そこから続けられます。",
    },
    "takeout-not-ours": refused["not-ours"],
    "takeout-damaged": refused.damaged,
    "takeout-newer": refused.newer,
    "takeout-too-big": refused["too-big"],
    "import-unknown": moving.refused.unknown,
    "import-locked": moving.refused.locked,
    "import-damaged": moving.refused.damaged,
    "import-too-big": moving.refused["too-big"],
    "backup-damaged": {
      what: "この控えには、読めない所があります。",
      safe: "いまの記録はそのままです。",
      next: "ほかの日の控えを選べます。",
    },
    "backup-locked": {
      what: "別の合言葉で作られた控えです。",
      safe: "何も変えていません。",
      next: "その控えの合言葉か予備の鍵で取り込めます。",
    },
    "photo-unknown": {
      what: "このファイルは、写真として入れられません。",
      safe: "書いてあるものは、そのままです。",
      next: "JPEG、PNG、WebP の写真が入ります。",
    },
    "photo-heic": {
      what: "この形式（HEIC、AVIF）の写真は入れられません。",
      safe: "書いてあるものは、そのままです。",
      next: "JPEG で保存し直すと入ります。",
    },
    "photo-damaged": {
      what: "この写真は、途中までしかないか、こわれています。",
      safe: "書いてあるものは、そのままです。",
      next: "元の写真をもう一度写し取ると、入ることがあります。",
    },
    "photo-too-big": {
      what: "写真が大きすぎます。",
      safe: "書いてあるものは、そのままです。",
      next: "64 MB までの写真が入ります。",
    },
    "attachment-away": {
      what: "写真か録音が、ここにそろっていません。",
      safe: "ほかの記録はそのままです。",
      next: "控えの場所をつなぐと、戻ることがあります。",
    },
    "not-found": {
      what: "その記録は、ここにありません。",
      safe: "ほかの記録はそのままです。",
      next: "一覧から選べます。",
    },
    invalid: {
      what: "この形のままでは、しまえませんでした。",
      safe: screenKeeps,
      next: "短くすると、しまえることがあります。",
    },
    "disk-full": {
      what: "空きが少なく、保存を待っています。",
      safe: screenKeeps,
      next: "空きができると自動で保存します。",
    },
    "not-writable": {
      what: "記録をしまうフォルダーに書き込めません。",
      safe: screenKeeps,
      next: "書き込めるようになると自動で保存します。",
    },
    "no-answer": { what: "保存に時間がかかっています。", safe: screenKeeps, next: "保存は自動で続きます。" },
    failed: {
      what: "記録の出し入れが、うまくいきませんでした。",
      safe: "保存した分はそのままです。",
      next: "自動でもう一度ためします。",
    },
  },
  /** The same for work at a touch, which nothing goes on with by itself: bringing in, erasing, taking out. */
  work: {
    "disk-full": {
      what: "空きが少なく、途中で止まりました。",
      safe: savedStays,
      next: "空きができると、もう一度できます。",
    },
    "not-writable": {
      what: "書き込めない場所があり、途中で止まりました。",
      safe: savedStays,
      next: "書き込めるようになると、もう一度できます。",
    },
    "no-answer": { what: "時間がかかり、途中で止まりました。", safe: savedStays, next: "もう一度ためせます。" },
    failed: { what: "途中で止まりました。", safe: savedStays, next: "もう一度ためせます。" },
  },
  bridge: {
    refused: { what: "この操作は、できませんでした。", safe: "何も変えていません。", next: "もう一度ためせます。" },
    "too-big": {
      what: "大きすぎて、扱えないファイルです。",
      safe: "何も変えていません。",
      next: "小さくすると扱えることがあります。",
    },
    "not-readable": {
      what: "このファイルを読めませんでした。",
      safe: "何も変えていません。",
      next: "場所を確かめて、もう一度選べます。",
    },
    "not-writable": {
      what: "この場所には書き込めません。",
      safe: "中身は Ippo の中にあります。",
      next: "ほかの場所を選べます。",
    },
    "disk-full": {
      what: "この場所には、空きが足りないようです。",
      safe: "中身は Ippo の中にあります。",
      next: "ほかの場所を選べます。",
    },
    "no-printer": {
      what: "プリンターが見つかりません。",
      safe: "中身は Ippo の中にあります。",
      next: "PDFにして残し、あとで印刷できます。",
    },
    failed: { what: "うまくいきませんでした。", safe: "中身はそのままです。", next: "もう一度ためせます。" },
  },
  start: {
    "profile-unwritable": {
      what: "記録をしまうフォルダーに書き込めません。",
      safe: "何も変えていません。",
      next: "フォルダーの場所か、書き込みの設定を確かめてから、もう一度開けます。",
    },
    "profile-newer": {
      what: "新しい Ippo で使われていた記録です。",
      safe: "何も変えていません。",
      next: "Ippo を新しくすると読めます。",
    },
  },
};
