import type { User } from "../../domain/user.ts";

/** How a user is called in Telegram. */
export interface ProfileName {
  readonly firstName: string;
  /** Without the `@`; many users have none. */
  readonly username: string | null;
}

/** A small picture, as a browser takes it. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
}

/** What Telegram shows of a user. Nothing of it is stored, and neither call throws. */
export interface Profiles {
  /** Null where Telegram does not tell in time. */
  nameOf(user: User): Promise<ProfileName | null>;
  /** Null where there is none, or none for bots. */
  photoOf(user: User): Promise<Photo | null>;
}
