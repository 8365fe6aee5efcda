import { ALERT_KINDS } from "../../../domain/alerts/alert-kind.ts";
import { LIMIT_CURRENCY, type AlertChange } from "../../../domain/alerts/alert-settings.ts";
import { addDays, dayIn } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { formatList } from "../../../i18n/format-list.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import type { AlertsState } from "./alerts-view.ts";

/** What a change did, in one sentence. */
export function alertsChangedText(
  change: AlertChange,
  { user, now, language }: AlertsState,
): string {
  const { changed, kind: kinds } = catalogFor(language).alerts;
  if (change.kind === "limit") {
    const { alert, minor } = change;
    if (minor === null) return changed.limitEnded({ kind: kinds[alert].name });
    return changed[alert]({ amount: formatMoney(minor, LIMIT_CURRENCY, language) });
  }
  const isAll = change.alerts.length === ALERT_KINDS.length;
  const kind = formatList(
    change.alerts.map((alert) => kinds[alert].name),
    language,
  );
  if (change.kind === "tell") return isAll ? changed.allTold : changed.told({ kind });
  if (isAll) return changed.allSilenced;
  if (change.days === null) return changed.silenced({ kind });
  const day = formatDay(addDays(dayIn(now, user.timeZone), change.days), language);
  return changed.silencedUntil({ kind, day });
}
