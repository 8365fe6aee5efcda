import type { Preferences, User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** Changes the theme of pictures, or whether amounts are hidden. */
export async function changeAppearance(
  { users }: Pick<Ports, "users">,
  user: User,
  change: Partial<Pick<Preferences, "theme" | "amounts">>,
): Promise<User> {
  await users.update(user.id, change);
  return { ...user, ...change };
}
