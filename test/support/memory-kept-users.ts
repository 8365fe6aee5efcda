import type { User } from "../../src/domain/user.ts";
import type { Users } from "../../src/usecases/ports/users.ts";
import { inBatches } from "./batches.ts";
import { merge } from "./memory-rows.ts";

export function memoryKeptUsers(users: Map<string, User>): Pick<Users, "moveKept" | "dueToLetGo"> {
  return {
    moveKept: async ({ id, kept: seen, figuresVersion, rowRules }, kept) => {
      const user = users.get(id);
      if (!user || user.deletionRequestedAt !== null) return false;
      if (user.rowRules !== rowRules) return false;
      if (user.kept?.run !== seen?.run || user.figuresVersion !== figuresVersion) return false;
      merge(users, id, { kept, figuresVersion: figuresVersion + 1 });
      return true;
    },
    dueToLetGo: (now) =>
      inBatches(
        [...users.values()]
          .filter(
            ({ deletionRequestedAt, nextLetGoAt }) =>
              deletionRequestedAt === null && (nextLetGoAt === null || nextLetGoAt <= now),
          )
          .map(({ id }) => id),
      ),
  };
}
