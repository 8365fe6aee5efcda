import { isDeepStrictEqual } from "node:util";
import { MAX_HANDED_IN, type ConnectLink } from "../../src/domain/connect-link.ts";
import type { Links } from "../../src/usecases/ports/links.ts";
import { copyOf, merge, removeWhere } from "./memory-rows.ts";

export function memoryLinks(): Links {
  const links = new Map<string, ConnectLink>();
  return {
    add: async (link) => {
      if (links.has(link.tokenHash)) throw new Error("Two links have the same token");
      links.set(link.tokenHash, structuredClone(link));
    },
    byHash: async (tokenHash) => copyOf(links.get(tokenHash)),
    spend: async (tokenHash, itemId) => {
      const link = links.get(tokenHash);
      if (!link || link.spentOn !== null) return false;
      links.set(tokenHash, { ...link, spentOn: itemId });
      return true;
    },
    handIn: async (tokenHash, itemId) => {
      const others = without(itemId, links.get(tokenHash)?.handedIn ?? []);
      merge(links, tokenHash, { handedIn: [...others, itemId].slice(-MAX_HANDED_IN) });
    },
    spendHandedIn: async (itemId) => {
      for (const { tokenHash, handedIn, purpose, spentOn } of links.values())
        if (handedIn.includes(itemId) && purpose.kind === "connect" && spentOn === null)
          merge(links, tokenHash, { spentOn: itemId });
    },
    replaceOlder: async ({ userId, purpose, expiresAt }, now) => {
      for (const link of links.values())
        if (
          link.userId === userId &&
          isDeepStrictEqual(link.purpose, purpose) &&
          link.spentOn === null &&
          link.replacedAt === null &&
          link.expiresAt < expiresAt
        )
          merge(links, link.tokenHash, { replacedAt: now });
    },
    removeOfItem: async (itemId) => {
      removeWhere(
        links,
        ({ purpose, spentOn }) =>
          spentOn === itemId || (purpose.kind === "update" && purpose.itemId === itemId),
      );
      for (const { tokenHash, handedIn } of links.values())
        merge(links, tokenHash, { handedIn: without(itemId, handedIn) });
    },
    hashesOfUser: async (userId) =>
      [...links.values()].flatMap((link) => (link.userId === userId ? [link.tokenHash] : [])),
    removeOfUser: async (userId) => removeWhere(links, (link) => link.userId === userId),
  };
}

function without(itemId: string, ids: readonly string[]): string[] {
  return ids.filter((id) => id !== itemId);
}
