import type { Opener } from "../domain/connect-link.ts";
import type { LinkItemAnswer } from "../usecases/connect/link-item.ts";
import type { LinkDescription } from "../usecases/connect/describe-link.ts";
import type { LinkRequest, OpenedLink } from "../usecases/connect/open-link.ts";
import type { Photo } from "../usecases/ports/profiles.ts";
import type { ConnectSession } from "../usecases/connect/open-connect-session.ts";

/** The use cases of the Connect page's routes. All may throw `BankError`. */
export interface ConnectUsecases {
  /** The state of a link. Does not spend it. */
  openLink(request: LinkRequest): Promise<Pick<OpenedLink, "kind">>;
  /** The user and the purpose of a link. */
  describeLink(request: LinkRequest): Promise<LinkDescription>;
  photoOfLink(token: string): Promise<Photo | null>;
  /** Creates a connect token, after the user has confirmed whose chat it is. */
  openConnectSession(
    request: LinkRequest & {
      readonly redirectUri: string | null;
      readonly itemId?: string | undefined;
    },
  ): Promise<ConnectSession>;
  linkItem(request: { token: string; itemId: string }): Promise<LinkItemAnswer>;
}

/** Verifies the login fields that Telegram appended to a link's URL, and says which account opened it. */
export type ReadOpener = (login: Readonly<Record<string, string>>) => Opener;
