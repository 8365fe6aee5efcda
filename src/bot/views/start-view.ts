import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { connectButton } from "./connect-button.ts";
import { html } from "./html.ts";
import { message, type Message } from "./message.ts";

export interface Visitor {
  /** The first name in Telegram; null where it is empty. */
  readonly name: string | null;
  readonly hasBank: boolean;
}

/** The answer to `/start`: a welcome with one button, or a short hello to who knows us already. */
export function startView({ name, hasBank }: Visitor, language: Language): Message {
  const { start } = catalogFor(language);
  if (hasBank)
    return message([html`<b>${start.helloAgain({ name })}</b>`, html`${start.nextAgain}`]);
  return message(
    [
      html`<b>${start.hello({ name })}</b>`,
      html`${start.whoWeAre}`,
      html`${start.whatWeStore}`,
      html`${start.next}`,
    ],
    connectButton(language, "first"),
  );
}
