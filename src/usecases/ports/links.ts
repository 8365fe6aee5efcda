import type { ConnectLink } from "../../domain/connect-link.ts";

export interface Links {
  add(link: ConnectLink): Promise<void>;
  byHash(tokenHash: string): Promise<ConnectLink | null>;
  /** Spends an unspent link on an item; false if it was spent before. Atomic. */
  spend(tokenHash: string, itemId: string): Promise<boolean>;
  /** Adds an item that was created with a link and has not succeeded yet; at most `MAX_HANDED_IN` are kept. */
  handIn(tokenHash: string, itemId: string): Promise<void>;
  /** Spends the links with which this item was created: its bank has delivered, so they lead to no other. */
  spendHandedIn(itemId: string): Promise<void>;
  /** Revokes the unspent links of the same user for the same purpose that are older than this one. */
  replaceOlder(
    link: Pick<ConnectLink, "userId" | "purpose" | "expiresAt">,
    now: Date,
  ): Promise<void>;
  /** Removes every link that was issued for the item or spent on it, and takes it from `handedIn` of others. */
  removeOfItem(itemId: string): Promise<void>;
  /** Token hashes of every link of the user. */
  hashesOfUser(userId: string): Promise<string[]>;
  removeOfUser(userId: string): Promise<void>;
}
