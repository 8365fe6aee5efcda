import type { CommandName } from "../../i18n/catalog.ts";
import type { PersonContext } from "../context.ts";

/** What a command does. `words` is what the person wrote after it, trimmed. */
export type RunCommand = (ctx: PersonContext, words: string) => Promise<void>;

export type Commands = Readonly<Record<CommandName, RunCommand>>;
