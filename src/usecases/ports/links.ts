import type { ConnectLink } from "../../domain/connect-link.ts";

export interface Links {
  add(link: ConnectLink): Promise<void>;
  byHash(tokenHash: string): Promise<ConnectLink | null>;
  /** Spends an unspent link on an item; false when somebody was faster. Atomic. */
  spend(tokenHash: string, itemId: string): Promise<boolean>;
  /** Every link that was made for the item or spent on it. */
  removeOfItem(itemId: string): Promise<void>;
  /** Token hashes of every link of the person. */
  hashesOfUser(userId: string): Promise<string[]>;
  removeOfUser(userId: string): Promise<void>;
}
