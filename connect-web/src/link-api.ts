import type { ItemAnswer, LinkAnswer, SessionAnswer } from "./answer.ts";
import type { PageUrl } from "./page-url.ts";
import { postJson, type Fetch } from "./post-json.ts";
import { readItemAnswer, readLinkAnswer, readSessionAnswer } from "./read-answer.ts";

/** The API of one personal link, on our own server. Its functions never reject. */
export interface LinkApi {
  readonly openLink: () => Promise<LinkAnswer>;
  /** `itemId`: the unfinished connection to resume; null for a new one. */
  readonly openSession: (itemId: string | null) => Promise<SessionAnswer>;
  readonly saveItem: (itemId: string) => Promise<ItemAnswer>;
}

export function createLinkApi({ basePath, token, login }: PageUrl, fetch: Fetch): LinkApi {
  const base = `${basePath}/connect/${encodeURIComponent(token)}`;
  const opener = login ? { login } : {};
  return {
    openLink: async () =>
      readLinkAnswer(await postJson(fetch, `${base}/chat`, opener), `${base}/photo`),
    openSession: async (itemId) => {
      const body = { ...opener, ...(itemId === null ? {} : { itemId }) };
      return readSessionAnswer(await postJson(fetch, `${base}/session`, body));
    },
    saveItem: async (itemId) => readItemAnswer(await postJson(fetch, `${base}/item`, { itemId })),
  };
}
