import { Composer } from "grammy";
import { languageFor, type User } from "../../domain/user.ts";
import { switchCash } from "../../usecases/cash/switch-cash.ts";
import { changeAppearance } from "../../usecases/settings/change-appearance.ts";
import { changeLanguage } from "../../usecases/settings/change-language.ts";
import { changeMonthStart } from "../../usecases/settings/change-month-start.ts";
import { changeTimeZone } from "../../usecases/settings/change-time-zone.ts";
import { publishChatMenu } from "../commands/command-menu.ts";
import { settingsOf, type SettingsPorts } from "../commands/settings.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { replyAskingLocation } from "../messages/reply-with-keyboard.ts";
import type { Message } from "../views/message.ts";
import { monthDayView, monthStartView, paydayView } from "../views/month-start-view.ts";
import {
  readSettingsData,
  SETTINGS_PATTERN,
  type SettingsPart,
  type SettingsAction,
} from "../views/settings-codec.ts";
import { languageView, settingsView } from "../views/settings-view.ts";
import { askLocationText, zoneView } from "../views/zone-view.ts";
import { answerButton } from "./answer-button.ts";

/** The buttons of `/settings`, which edit its message. A choice is stored before the answer, so that no failure of Telegram loses it. */
export function settingsButtons(ports: SettingsPorts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(SETTINGS_PATTERN, async (ctx, next) => {
    const step = readSettingsData(ctx.callbackQuery.data);
    if (!step) return next();
    if (step.kind === "open") {
      await answerButton(ctx);
      if (step.part === "place") return replyAskingLocation(ctx, askLocationText(ctx.language));
      return replaceMessage(ctx, partView(step.part, ports, ctx));
    }
    ctx.user = await choose(ports, ctx.user, step);
    ctx.language = languageFor(ctx.user);
    await answerButton(ctx);
    await replaceMessage(ctx, partView("all", ports, ctx));
    if (step.kind === "language") await publishChatMenu(ctx, step.language);
  });
  return buttons;
}

function choose(
  ports: SettingsPorts,
  user: User,
  step: Exclude<SettingsAction, { kind: "open" }>,
): Promise<User> {
  switch (step.kind) {
    case "language":
      return changeLanguage(ports, user, step.language);
    case "zone":
      return changeTimeZone(ports, user, step.zone);
    case "month-start":
      return changeMonthStart(ports, user, step.start);
    case "theme":
      return changeAppearance(ports, user, { theme: step.theme });
    case "amounts":
      return changeAppearance(ports, user, { amounts: step.amounts });
    case "cash":
      return switchCash(ports, user, step.cash);
  }
}

function partView(
  part: Exclude<SettingsPart, "place">,
  ports: SettingsPorts,
  ctx: UserContext,
): Message {
  const { user, language } = ctx;
  switch (part) {
    case "all":
      return settingsView(settingsOf(ports, ctx), language);
    case "language":
      return languageView(user, language);
    case "zone":
      return zoneView(user.timeZone, ports.clock.now(), language);
    case "month":
      return monthStartView(user.monthStart, language);
    case "day":
      return monthDayView(user.monthStart, language);
    case "payday":
      return paydayView(user.monthStart, language);
  }
}
