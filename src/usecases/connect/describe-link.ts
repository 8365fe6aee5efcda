import type { LinkPurpose } from "../../domain/connect-link.ts";
import type { Language } from "../../domain/language.ts";
import { languageFor } from "../../domain/user.ts";
import { openLink, shownPurpose, type LinkRefusal, type LinkRequest } from "./open-link.ts";
import type { Ports } from "../ports.ts";
import type { ProfileName, Photo, Profiles } from "../ports/profiles.ts";

export type LinkDescription =
  | {
      readonly kind: "usable";
      /** The user whose chat receives the bank's data; null if Telegram does not answer now. */
      readonly owner: ProfileName | null;
      /** What the page shows as purpose: "connect" for a bank that never worked, though its link is an update. */
      readonly purpose: LinkPurpose;
      /** The bank of the link; null for a new one. */
      readonly bank: string | null;
      readonly language: Language;
    }
  | LinkRefusal;

/**
 * What the Connect page shows first: the owner of the link's chat, so that nobody connects a bank to
 * somebody else's chat. Does not call Pluggy.
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
    purpose: shownPurpose(link, item),
    bank: item?.bankName ?? null,
    language: languageFor(user),
  };
}

/** The Telegram photo of the link's owner; null if there is none. */
export async function photoOfLink(
  ports: Pick<Ports, "links" | "clock" | "users" | "items" | "policy"> & {
    readonly profiles: Profiles;
  },
  token: string,
): Promise<Photo | null> {
  const opened = await openLink(ports, { token, opener: { kind: "unidentified" } });
  return opened.kind === "open" ? ports.profiles.photoOf(opened.user) : null;
}
