import type { BankItem } from "../../domain/bank-item.ts";
import { dayIn, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { formatList } from "../../i18n/format-list.ts";
import { DISCONNECT_CALLBACK, DISCONNECT_CHOICE } from "./callback-data.ts";
import { cancelButton } from "./cancel-button.ts";
import { connectButton } from "./connect-button.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

type ConnectedBank = Pick<BankItem, "id" | "bank" | "linkedAt">;

/** Which of several banks to disconnect. Two connections of one bank are told apart by their day. */
export function chooseBankView(
  banks: readonly ConnectedBank[],
  zone: TimeZone,
  language: Language,
): Message {
  const { disconnect } = catalogFor(language).connection;
  const labelOf = ({ id, bank, linkedAt }: ConnectedBank): string =>
    banks.some((other) => other.bank === bank && other.id !== id)
      ? disconnect.since({ bank, day: formatDay(dayIn(linkedAt, zone), language) })
      : bank;
  return message(
    [markup`${disconnect.choose}`],
    ...banks.map(
      (item) =>
        ({
          kind: "callback",
          label: labelOf(item),
          data: DISCONNECT_CHOICE.dataFor(item.id),
        }) as const,
    ),
    cancelButton(language),
  );
}

export function confirmDisconnectView(
  { id, bank }: Pick<BankItem, "id" | "bank">,
  language: Language,
): Message {
  const { disconnect } = catalogFor(language).connection;
  return message(
    [markup`<b>${disconnect.title({ bank })}</b>`, markup`${disconnect.what}`],
    {
      kind: "callback",
      label: disconnect.yes({ bank }),
      data: DISCONNECT_CALLBACK.dataFor(id),
      style: "danger",
    },
    cancelButton(language),
  );
}

export function disconnectingView(bank: string, language: Language): Message {
  return message([markup`${catalogFor(language).connection.disconnect.begun({ bank })}`]);
}

/** For a button of a bank that is not (or no longer) the person's. */
export function bankGoneView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.disconnect.gone}`]);
}

/** Where there is nothing to disconnect, perhaps because it is being deleted already. */
export function nothingToDisconnectView(leaving: readonly string[], language: Language): Message {
  const { disconnect } = catalogFor(language).connection;
  if (leaving.length === 0)
    return message([markup`${disconnect.nothing}`], connectButton(language, "first"));
  return message([markup`${disconnect.alreadyLeaving({ banks: formatList(leaving, language) })}`]);
}
