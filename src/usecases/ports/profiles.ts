import type { User } from "../../domain/user.ts";

/** The name of a user in Telegram. */
export interface ProfileName {
  readonly firstName: string;
  /** Without the `@`; many users have none. */
  readonly username: string | null;
}

/** A small picture in a format for browsers. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
}

/** The Telegram profile of a user. Nothing of it is stored, and neither call throws. */
export interface Profiles {
  /** Null if Telegram does not answer in time. */
  nameOf(user: User): Promise<ProfileName | null>;
  /** Null if there is none, or bots may not see it. */
  photoOf(user: User): Promise<Photo | null>;
}
