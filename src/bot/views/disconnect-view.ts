import type { BankItem } from "../../domain/bank-item.ts";
import type { BankName } from "../../domain/bank-name.ts";
import type { Language } from "../../domain/language.ts";
import { bankName } from "../../i18n/bank-name.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatList } from "../../i18n/format-list.ts";
import { DISCONNECT_CALLBACK, DISCONNECT_CHOICE } from "./item-codec.ts";
import { cancelButton } from "./cancel-button.ts";
import { connectButton } from "./connect-buttons.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

type ConnectedBank = Pick<BankItem, "id"> & BankName;

/** Asks which of several banks to disconnect. */
export function chooseBankView(banks: readonly ConnectedBank[], language: Language): Message {
  const { disconnect } = catalogFor(language).connection;
  return message(
    [markup`${disconnect.choose}`],
    ...banks.map(
      (item) =>
        ({
          kind: "callback",
          label: bankName(item, language),
          data: DISCONNECT_CHOICE.dataFor(item.id),
        }) as const,
    ),
    cancelButton(language),
  );
}

export function confirmDisconnectView(named: ConnectedBank, language: Language): Message {
  const { disconnect } = catalogFor(language).connection;
  const bank = bankName(named, language);
  return message(
    [markup`<b>${disconnect.title({ bank })}</b>`, markup`${disconnect.what}`],
    {
      kind: "callback",
      label: disconnect.yes({ bank }),
      data: DISCONNECT_CALLBACK.dataFor(named.id),
      style: "danger",
    },
    cancelButton(language),
  );
}

export function disconnectingView(named: BankName, language: Language): Message {
  const bank = bankName(named, language);
  return message([markup`${catalogFor(language).connection.disconnect.begun({ bank })}`]);
}

/** The answer to a button whose bank the user does not (or no longer) have. */
export function bankGoneView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.disconnect.unknownBank}`]);
}

/** The answer where no bank is left to disconnect; `deleting` names those that are being deleted. */
export function nothingToDisconnectView(deleting: readonly string[], language: Language): Message {
  const { disconnect } = catalogFor(language).connection;
  if (deleting.length === 0)
    return message([markup`${disconnect.nothing}`], connectButton(language, "first"));
  return message([
    markup`${disconnect.alreadyDeleting({ banks: formatList(deleting, language) })}`,
  ]);
}
