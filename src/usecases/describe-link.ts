import { hasDelivered } from "../domain/attempt.ts";
import type { LinkPurpose } from "../domain/connect-link.ts";
import type { Language } from "../domain/language.ts";
import { languageFor } from "../domain/user.ts";
import { openLink, type LinkRefusal, type LinkRequest } from "./open-link.ts";
import type { Ports } from "./ports.ts";
import type { ProfileName, Photo, Profiles } from "./ports/profiles.ts";

export type LinkDescription =
  | {
      readonly kind: "usable";
      /** Whose chat the bank will feed; null where Telegram does not tell now. */
      readonly owner: ProfileName | null;
      /** What the page says it is for: a bank that never worked is connected, though its link is an update. */
      readonly purpose: LinkPurpose;
      /** The bank of the link; null for a new one. */
      readonly bank: string | null;
      readonly language: Language;
    }
  | LinkRefusal;

/**
 * What the Connect page shows before anything happens: whose chat the link belongs to, so that nobody
 * connects their bank to somebody else's. Asks Pluggy for nothing.
 */
export async function describeLink(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "policy"> & {
    readonly profiles: Profiles;
  },
  request: LinkRequest,
): Promise<LinkDescription> {
  const opened = await openLink(ports, request);
  if (opened.kind !== "open") return opened;
  const { link, user, item } = opened;
  return {
    kind: "usable",
    owner: await ports.profiles.nameOf(user),
    // Nothing is to be mended of a bank that never worked: the page speaks of a first connection.
    purpose: item && !hasDelivered(item) ? { kind: "connect" } : link.purpose,
    bank: item?.bank ?? null,
    language: languageFor(user),
  };
}

/** The photo of the user whose link it is; null where there is none to show. */
export async function photoOfLink(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "policy"> & {
    readonly profiles: Profiles;
  },
  token: string,
): Promise<Photo | null> {
  const opened = await openLink(ports, { token, opener: { kind: "unidentified" } });
  return opened.kind === "open" ? ports.profiles.photoOf(opened.user) : null;
}
