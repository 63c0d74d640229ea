import { X } from "lucide-react";
import { memo } from "react";
import { isEnough, offeredMonth } from "../../domain/reflection/offered.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Day } from "../../domain/time/day.ts";
import type { Month } from "../../domain/time/months.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useOverview } from "./use-overview.ts";
import "./month-page.css";

type MonthOfferProps = {
  vault: VaultClient;
  settings: Settings;
  today: Day;
  /** Rises when something was saved or binned. */
  changes: number;
  onSee: (month: Month) => void;
  /** The month is not to be offered again. */
  onDone: (month: Month) => void;
};

/** At the end of a month, one line that a page of it can be made. Days marked つらい do not count for it. */
export const MonthOffer = memo(function MonthOffer({
  vault,
  settings,
  today,
  changes,
  onSee,
  onDone,
}: MonthOfferProps) {
  const { words, formats } = useLanguage();
  const texts = words.lookingBack.monthPage;
  const month = offeredMonth(today);
  const isWanted = settings.monthPage && month !== undefined && month !== settings.monthPageDone;
  const overview = useOverview(vault, isWanted, changes);
  if (!isWanted || !overview) return null;
  const heavy = new Set(overview.heavy);
  const open = overview.days.map(([day]) => day).filter((day) => !heavy.has(day));
  if (!isEnough(month, open)) return null;
  return (
    <section className="month-offer" aria-label={texts.label}>
      <Button kind="quiet" onPress={() => onSee(month)}>
        {texts.see(formats.monthName(`${month}-01`))}
      </Button>
      <Button
        kind="quiet"
        icon={<X className="icon" aria-hidden="true" />}
        label={texts.notThis}
        onPress={() => onDone(month)}
      >
        {""}
      </Button>
    </section>
  );
});
