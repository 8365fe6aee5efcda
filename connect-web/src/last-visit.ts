import { isLanguage, type Language } from "./language.ts";
import { isObject, readBotUrl } from "./read-field.ts";

/** What the return page needs of the last visit: the bank's redirect carries no token to request it with. */
export interface LastVisit {
  readonly botUrl: string | null;
  readonly language: Language | null;
}

/** The part of `localStorage` that is used. */
export interface VisitStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "quanto.last-visit";

/**
 * Stores the bot's URL and the language: public data only, never a token. `storage` is a function,
 * because reading `localStorage` throws when storage is forbidden.
 */
export function saveLastVisit(storage: () => VisitStorage, visit: LastVisit): void {
  try {
    storage().setItem(KEY, JSON.stringify(visit));
  } catch {
    // Storage is forbidden or full: the return page has no button then.
  }
}

export function loadLastVisit(storage: () => VisitStorage): LastVisit {
  try {
    const saved: unknown = JSON.parse(storage().getItem(KEY) ?? "{}");
    if (!isObject(saved)) return NO_VISIT;
    const { botUrl, language } = saved;
    return { botUrl: readBotUrl(botUrl), language: isLanguage(language) ? language : null };
  } catch {
    return NO_VISIT;
  }
}

const NO_VISIT: LastVisit = { botUrl: null, language: null };
