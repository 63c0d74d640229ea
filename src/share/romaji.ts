const SIGNS: Record<string, string> = Object.fromEntries(
  [
    "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto",
    "なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo",
    "らra りri るru れre ろro わwa んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda でde どdo",
    "ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Plain hiragana in Hepburn letters. Small kana and long marks are not among the words, so none are known here. */
export function romajiOf(kana: string): string {
  return [...kana].map((sign) => SIGNS[sign] ?? "?").join("");
}
