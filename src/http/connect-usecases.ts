import type { LinkState } from "../domain/connect-link.ts";
import type { LinkItemAnswer } from "../usecases/link-item.ts";
import type { ConnectSession } from "../usecases/open-connect-session.ts";

/** What the Connect page's routes need of the use cases. All may throw `BankError`. */
export interface ConnectUsecases {
  /** What a link is good for. Spends nothing. */
  inspectLink(token: string): Promise<LinkState>;
  openConnectSession(request: {
    token: string;
    redirectUri: string | null;
  }): Promise<ConnectSession>;
  linkItem(request: { token: string; itemId: string }): Promise<LinkItemAnswer>;
}

/** Where failures go; `where` is a route, without the secrets of its address. */
export type Report = (error: unknown, where: string) => void;
