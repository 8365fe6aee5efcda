import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { connectButton } from "./connect-button.ts";
import { markup } from "./html.ts";
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
    return message([markup`<b>${start.helloAgain({ name })}</b>`, markup`${start.nextAgain}`]);
  return message(
    [
      markup`<b>${start.hello({ name })}</b>`,
      markup`${start.whoWeAre}`,
      markup`${start.whatWeStore}`,
      markup`${start.next}`,
    ],
    connectButton(language, "first"),
  );
}
