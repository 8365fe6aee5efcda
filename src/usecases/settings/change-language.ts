import type { Language } from "../../domain/language.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** Sets the user's language; null follows their Telegram again. */
export async function changeLanguage(
  { users }: Pick<Ports, "users">,
  user: User,
  chosenLanguage: Language | null,
): Promise<User> {
  await users.update(user.id, { chosenLanguage });
  return { ...user, chosenLanguage };
}
