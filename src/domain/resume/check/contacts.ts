import { type PlacedText, placedTexts } from "../places.ts";
import type { Finding, Rules } from "./finding.ts";

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+$/u;
const PREFECTURE =
  /^(?:北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)/u;
const SAME_AS_ABOVE = /^同上/u;
const HYPHENS = /[-‐‑–—−ー()\s]/gu;

/** How an e-mail address, telephone numbers, postal codes and addresses look; whether they exist is not known here. */
export const contactRules: Rules = (profile) =>
  placedTexts(profile).flatMap((placed): Finding[] => {
    if (placed.place.list) return [];
    if (placed.place.field === "email") return email(placed);
    if (placed.place.field.endsWith(".phone")) return hasPhoneDigits(placed.text) ? [] : [at("phoneDigits", placed)];
    if (placed.place.field.endsWith(".postalCode"))
      return hasSevenDigits(placed.text) ? [] : [at("postalDigits", placed)];
    return placed.sort === "address" && !hasPrefecture(placed.text) ? [at("addressStart", placed)] : [];
  });

function at(rule: Finding["rule"], { place, text }: PlacedText): Finding {
  return { rule, place, found: text };
}

function email(placed: PlacedText): Finding[] {
  if (EMAIL.test(placed.text)) return [];
  const offer = placed.text.normalize("NFKC").replace(/\s/gu, "");
  return [{ ...at("emailShape", placed), ...(EMAIL.test(offer) ? { offer } : {}) }];
}

/** Ten digits, mobile numbers eleven; +81 stands for the first 0. Numbers of other countries are left alone. */
function hasPhoneDigits(text: string): boolean {
  const digits = text.normalize("NFKC").replace(HYPHENS, "").replace(/^\+81/u, "0");
  return digits.startsWith("+") || /^(?:0[25789]0\d{8}|0(?![25789]0)\d{9})$/u.test(digits);
}

function hasSevenDigits(text: string): boolean {
  return /^〒?\d{7}$/u.test(text.normalize("NFKC").replace(HYPHENS, ""));
}

function hasPrefecture(text: string): boolean {
  return PREFECTURE.test(text.trim()) || SAME_AS_ABOVE.test(text.trim());
}
