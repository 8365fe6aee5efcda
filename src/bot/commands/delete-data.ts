import { reply } from "../messages/reply.ts";
import { confirmDeletionView } from "../views/delete-data-view.ts";
import type { RunCommand } from "./command.ts";

/** `/delete_data`: asks for confirmation; its button deletes. */
export const deleteDataCommand: RunCommand = (ctx) => reply(ctx, confirmDeletionView(ctx.language));
