import type { User } from "../../src/domain/user.ts";
import type { Users } from "../../src/usecases/ports/users.ts";
import { merge } from "./memory-rows.ts";

/** What users' rows remember of the game, in memory. */
export function memoryGame(
  users: Map<string, User>,
): Pick<Users, "swapGameOfferedAt" | "refuseGame" | "skipInGame"> {
  return {
    swapGameOfferedAt: async (id, seen, next) => {
      const user = users.get(id);
      if (!user || user.game.offeredAt?.getTime() !== seen?.getTime()) return false;
      merge(users, id, { game: { ...user.game, offeredAt: next } });
      return true;
    },
    refuseGame: async (id) => {
      const user = users.get(id);
      if (user) merge(users, id, { game: { ...user.game, isRefused: true } });
    },
    skipInGame: async (id, groupKey, limit) => {
      const user = users.get(id);
      if (!user || user.game.skipped.includes(groupKey)) return;
      const skipped = [...user.game.skipped, groupKey].slice(-limit);
      merge(users, id, { game: { ...user.game, skipped } });
    },
  };
}
