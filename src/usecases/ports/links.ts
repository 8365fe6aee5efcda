import type { ConnectLink } from "../../domain/connect-link.ts";

export interface Links {
  add(link: ConnectLink): Promise<void>;
  byHash(tokenHash: string): Promise<ConnectLink | null>;
  /** Spends an unspent link on an item; false when somebody was faster. Atomic. */
  spend(tokenHash: string, itemId: string): Promise<boolean>;
  /** Notes the latest item that was made with a link and has not succeeded yet. */
  handIn(tokenHash: string, itemId: string): Promise<void>;
  /** Ends the unspent links of the same user for the same purpose that are older than this one. */
  replaceOlder(
    link: Pick<ConnectLink, "userId" | "purpose" | "expiresAt">,
    now: Date,
  ): Promise<void>;
  /** Every link that was made for the item or spent on it; others forget that they handed it in. */
  removeOfItem(itemId: string): Promise<void>;
  /** Token hashes of every link of the user. */
  hashesOfUser(userId: string): Promise<string[]>;
  removeOfUser(userId: string): Promise<void>;
}
