import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { GameOffer } from "../../domain/game-offer.ts";
import { gameData, type GamePress } from "./game-codec.ts";
import type { Button } from "./message.ts";

/** Starts the game in the message of the button, or in a new one below it. */
export function gameButton(
  offer: GameOffer,
  place: GamePress["place"],
  language: Language,
): Button {
  const label = catalogFor(language).game.offer(offer);
  return { kind: "callback", label, data: gameData({ kind: "start" }, place) };
}
