import type { Opener } from "../domain/connect-link.ts";
import type { LinkItemAnswer } from "../usecases/link-item.ts";
import type { LinkDescription } from "../usecases/describe-link.ts";
import type { LinkRequest, OpenedLink } from "../usecases/open-link.ts";
import type { Photo } from "../usecases/ports/profiles.ts";
import type { ConnectSession } from "../usecases/open-connect-session.ts";

/** What the Connect page's routes need of the use cases. All may throw `BankError`. */
export interface ConnectUsecases {
  /** What a link is good for. Spends nothing. */
  openLink(request: LinkRequest): Promise<Pick<OpenedLink, "kind">>;
  /** Whose chat a link belongs to, and what it is for. */
  describeLink(request: LinkRequest): Promise<LinkDescription>;
  photoOfLink(token: string): Promise<Photo | null>;
  /** Makes a connect token: the user has confirmed whose chat it is. */
  openConnectSession(
    request: LinkRequest & {
      readonly redirectUri: string | null;
      readonly itemId?: string | undefined;
    },
  ): Promise<ConnectSession>;
  linkItem(request: { token: string; itemId: string }): Promise<LinkItemAnswer>;
}

/** Who opened a link, by what Telegram appended to its address. */
export type ReadOpener = (login: Readonly<Record<string, string>>) => Opener;

/** Where failures go; `where` is a route, without the secrets of its address. */
export type Report = (error: unknown, where: string) => void;
