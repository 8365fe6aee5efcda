import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Language } from "../../../domain/language.ts";
import type { Told } from "../../../usecases/teaching/teach-transaction.ts";
import { choiceText, stateText } from "../choice-words.ts";
import { markup, type Html } from "../html.ts";
import { shortTitle } from "./section-lines.ts";

/** What changed by a press, and what stayed. */
export function toldText(told: Told, language: Language): Html {
  const { teaching } = catalogFor(language);
  switch (told.kind) {
    case "chosen":
      return told.choice === null
        ? markup`✓ ${teaching.toldAutomatic}`
        : markup`✓ ${teaching.toldOne({ state: stateText(told.choice, 1, language) })}`;
    case "ruled": {
      const { choice, ruled: count, chosen, replaced } = told;
      const sentences = [
        teaching.toldRule({ state: stateText(choice, count, language), count }),
        ...(chosen > 0 ? [teaching.toldKept({ count: chosen })] : []),
        ...(replaced ? [teaching.toldReplaced({ what: choiceText(replaced, language) })] : []),
      ];
      return markup`✓ ${sentences.join(" ")}`;
    }
    case "fixed-said": {
      const name = shortTitle(told.name);
      return markup`✓ ${catalogFor(language).fixed.told[told.decision]({ name })}`;
    }
    case "noted":
      return markup`✓ ${told.note === null ? teaching.note.deleted : teaching.note.done({ text: told.note })}`;
    case "split":
      return markup`✓ ${teaching.toldSplit({ name: shortTitle(told.name) })}`;
    case "undone":
      return markup`✓ ${teaching.toldUndone}`;
    case "late":
      return markup`${teaching.toldLate}`;
    case "unidentified":
      return markup`${teaching.unidentified}`;
    case "gone":
      return markup`${teaching.gone}`;
  }
}
