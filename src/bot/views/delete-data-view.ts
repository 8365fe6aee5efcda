import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { DELETE_DATA_CALLBACK } from "./item-codec.ts";
import { cancelButton } from "./cancel-button.ts";
import { markup } from "./html.ts";
import { message, type Message } from "./message.ts";

/** The answer to `/delete_data`: what is deleted, what stays, and a confirmation button. */
export function confirmDeletionView(language: Language): Message {
  const { deleteData } = catalogFor(language).connection;
  return message(
    [
      markup`<b>${deleteData.title}</b>`,
      markup`${deleteData.what}`,
      markup`${deleteData.chatStays}`,
    ],
    { kind: "callback", label: deleteData.yes, data: DELETE_DATA_CALLBACK, style: "danger" },
    cancelButton(language),
  );
}

export function deletionStartedView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.deleteData.begun}`]);
}

/** The answer to every update while the deletion runs. */
export function deletionRunningView(language: Language): Message {
  return message([markup`${catalogFor(language).connection.deleteData.running}`]);
}
