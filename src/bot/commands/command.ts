import type { CommandName } from "../../i18n/catalog.ts";
import type { UserContext } from "../context.ts";

/** What a command does. `words` is what the user wrote after it, trimmed. */
export type RunCommand = (ctx: UserContext, words: string) => Promise<void>;

export type Commands = Readonly<Record<CommandName, RunCommand>>;
