import type { Policy } from "../../usecases/ports/policy.ts";
import { reply } from "../messages/reply.ts";
import { privacyView } from "../views/privacy-view.ts";
import type { RunCommand } from "./command.ts";

/** `/privacy`: what is stored, and how to delete it. */
export function privacyCommand(policy: Policy): RunCommand {
  return (ctx) => reply(ctx, privacyView(policy, ctx.language));
}
