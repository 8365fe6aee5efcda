import { Composer } from "grammy";
import { playGame } from "../../usecases/game/play-game.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { GAME_PATTERN, readGameData } from "../views/game-codec.ts";
import { gameView } from "../views/game-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";

/** The buttons of the game. A press is about the merchants of the user who pressed. */
export function gameButtons(ports: BotPorts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(GAME_PATTERN, async (ctx, next) => {
    const press = readGameData(ctx.callbackQuery.data);
    if (!press) return next();
    // Stored before the answer, so that no failure of Telegram loses what the user said.
    const screen = await playGame(ports, ctx.user, press);
    await answerButton(ctx);
    const view = gameView(screen, viewOptionsOf(ctx.user));
    // A report keeps its message.
    await (press.place === "below" ? reply(ctx, view) : replaceMessage(ctx, view));
  });
  return buttons;
}
