import type { Connection } from "mongoose";
import type { User } from "../domain/user.ts";
import type { Users } from "../usecases/ports/users.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { date, entityOf, number, rowOf, strictSchema, text, type Row } from "./row.ts";

type UserRow = Row<User>;

const schema = strictSchema({
  _id: text,
  telegramId: number,
  chatId: number,
  telegramLanguage: text,
  chosenLanguage: String,
  timeZone: text,
  pausedAt: Date,
  createdAt: date,
  leavingAt: Date,
}).index({ telegramId: 1 }, { unique: true });

export function createUsersStore(connection: Connection): Users {
  const users = connection.model<UserRow>("User", schema, "users");
  const found = (row: UserRow | null) => row && entityOf(row);
  return {
    byId: async (id) => found(await users.findById(id).lean<UserRow>()),
    byTelegramId: async (telegramId) => found(await users.findOne({ telegramId }).lean<UserRow>()),
    add: async (user) => {
      const { telegramId, ...rest } = rowOf(user);
      const stored = await againOnDuplicate(() =>
        users
          .findOneAndUpdate(
            { telegramId },
            { $setOnInsert: rest },
            { upsert: true, returnDocument: "after" },
          )
          .lean<UserRow>(),
      );
      return entityOf(stored);
    },
    update: async (id, change) => void (await users.updateOne({ _id: id }, { $set: change })),
    remove: async (id) => void (await users.deleteOne({ _id: id })),
  };
}
