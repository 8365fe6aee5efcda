import type { Report } from "../../../domain/report.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { RECONNECT_CALLBACK } from "../item-codec.ts";
import type { Button } from "../message.ts";
import type { ViewOptions } from "./view-options.ts";

/** More banks than these are reconnected from `/accounts`. */
const MAX_RECONNECTS = 2;

/** One button for each bank whose access ended. A press issues the link, so that buttons of old reports work. */
export function reconnectRows({ reach }: Report, { language }: ViewOptions): Button[][] {
  const { reconnect } = catalogFor(language).connection;
  return reach
    .flatMap(({ lost, ...bank }) => (lost ? [{ ...bank, itemId: lost.itemId }] : []))
    .slice(0, MAX_RECONNECTS)
    .map(({ itemId, ...bank }) => [
      {
        kind: "callback",
        label: reconnect({ bank: bankName(bank, language) }),
        data: RECONNECT_CALLBACK.dataFor(itemId),
      },
    ]);
}
