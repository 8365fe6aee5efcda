import { readBotUrl } from "./api.ts";
import type { Language } from "./session.ts";

/** What the return page needs and cannot ask for, because the bank's redirect carries no token. */
export type LastVisit = { botUrl?: string; language?: Language };

/** The part of `localStorage` that this needs. */
export type Memory = {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
};

const KEY = "quanto.last-visit";

/**
 * Public facts only: the bot's address and a language. No token ever goes into storage. The storage
 * is asked for late, because where it is forbidden the mere mention of it throws.
 */
export function rememberVisit(storage: () => Memory, visit: LastVisit): void {
  try {
    storage().setItem(KEY, JSON.stringify(visit));
  } catch {
    // Storage can be forbidden or full; the return page then does without its button.
  }
}

export function recallVisit(storage: () => Memory): LastVisit {
  try {
    const saved: unknown = JSON.parse(storage().getItem(KEY) ?? "{}");
    if (typeof saved !== "object" || saved === null) return {};
    const botUrl = "botUrl" in saved ? readBotUrl(saved.botUrl) : undefined;
    const language = "language" in saved ? saved.language : undefined;
    return {
      ...(botUrl === undefined ? {} : { botUrl }),
      ...(language === "pt" || language === "en" ? { language } : {}),
    };
  } catch {
    return {};
  }
}
