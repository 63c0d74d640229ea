/** What every room needs: the rail, the lock, keeping and errors of the shell. */
export const app = {
  name: "一歩",
  rooms: {
    today: "今日",
    journal: "日記",
    steps: "ステップ",
    documents: "書類",
    sharing: "相談",
    settings: "設定",
  },
  roomsLabel: "部屋",
  hide: "かくす",
  hiddenTitle: "メモ",
  showAgain: "画面を戻す",
  lock: "鍵をかける",
  keptHere: "この記録は、このパソコンの中だけにあります",
  close: "閉じる",
  notNow: "やめておく",
  copy: "コピー",
  copied: "コピーしました",
  loading: "開いています",
  show: "文字を見る",
  conceal: "文字をかくす",
  /** Between sentences of a message. */
  sentenceSpace: "",
  details: "くわしく",
  mood: {
    label: "いまの気分",
    words: ["とてもつらい", "つらい", "ふつう", "すこしいい", "いい"],
    weather: ["雨", "くもり", "かすみ", "薄日", "はれ"],
  },
  saved: {
    saving: "保存しています",
    saved: "保存しました",
    log: "いま書いた分は控えに残っています。保存は自動で続きます。",
    open: "いま書いた分は、この画面に残っています。",
  },
  savingFirst: "書いた分を保存しています。終わると、鍵がかかります。",
  closing: {
    title: "書いた分を、保存できずにいます",
    safe: "書いた分は、この画面に残っています。",
    next: "空きができると、自動で保存して閉じます。",
    nextLock: "空きができると、自動で保存して鍵がかかります。",
    wait: "画面を残しておく",
    leave: "書いた分を残さずに閉じる",
  },
  more: "つづきを見る",
  secondStart: "Ippo は、この窓で開いています。",
  restored: (records: number) =>
    `このパソコンの保存場所に読めない所があったので、控えから${records}件を戻しました。いまの記録はそろっています。`,
  reopened: "前回は途中で閉じました。書きかけは残っています。",
  rescued: "前の録音は途中でとぎれました。終わりの数秒をのぞいて、声は日記のその日に残っています。",
  missing: (records: number) =>
    `見つからない記録が${records}件あります。ほかの記録はそろっています。設定の「控え」から戻せることがあります。`,
  mended: (records: number) => `読めなくなっていた記録${records}件を、控えから戻しました。`,
  older: (records: number) =>
    `${records}件の記録は、最後に書きかえる前の内容で戻りました。新しいほうを、設定の「控え」から取り込めることがあります。`,
  unreadable: (records: number) =>
    `読めない記録が${records}件あります。ほかの記録はそのままです。設定の「控え」から戻せることがあります。`,
  crashed: {
    title: "この画面をうまく出せませんでした。",
    safe: "保存した記録はそのままです。",
    next: "画面を開きなおす",
  },
};
