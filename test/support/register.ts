import { registerUser, type Newcomer } from "../../src/usecases/users/register-user.ts";
import type { User } from "../../src/domain/user.ts";
import type { FakeWorld } from "./fake-world.ts";

/** Registers the user who wrote, as the bot does. */
export async function register(world: FakeWorld, newcomer: Newcomer): Promise<User> {
  return registerUser(world, newcomer, await world.users.byTelegramId(newcomer.telegramId));
}
