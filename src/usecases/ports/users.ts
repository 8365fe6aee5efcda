import type { User } from "../../domain/user.ts";

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the person unless one with this Telegram id is there already; returns who is stored. */
  add(user: User): Promise<User>;
  update(id: string, change: Partial<Omit<User, "id" | "telegramId" | "createdAt">>): Promise<void>;
  remove(id: string): Promise<void>;
}
