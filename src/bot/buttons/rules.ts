import { Composer } from "grammy";
import { shortKey } from "../../domain/short-key.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeRule, listRules, loadRulesPage } from "../../usecases/teaching/rules.ts";
import { undo } from "../../usecases/teaching/undo.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { choiceText } from "../views/choice-words.ts";
import type { Message } from "../views/message.ts";
import { readRulesData, RULES_PATTERN, type RulesStep } from "../views/rules-codec.ts";
import { ruleCategoryView, rulesView, ruleView, type RulesNotice } from "../views/rules-view.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/** The buttons of `/rules`, which edit its message. A rule of another user counts as unknown. */
export function rulesButtons(ports: BotPorts, once: OncePerTap): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(RULES_PATTERN, async (ctx, next) => {
    const step = readRulesData(ctx.callbackQuery.data);
    if (!step) return next();
    const show = async (): Promise<void> => {
      const view = await viewAfter(ports, ctx, step);
      await answerButton(ctx);
      await replaceMessage(ctx, view);
    };
    // The second of two taps changes nothing, and would take the undo button away.
    await (CHANGES.has(step.kind) ? once(ctx, show) : show());
  });
  return buttons;
}

const CHANGES: ReadonlySet<RulesStep["kind"]> = new Set(["set", "delete", "undo"]);

async function viewAfter(ports: BotPorts, ctx: UserContext, step: RulesStep): Promise<Message> {
  const { language, user } = ctx;
  switch (step.kind) {
    case "list":
      return rulesView(await loadRulesPage(ports, user), { page: step.page }, language);
    case "undo": {
      const undone = await undo(ports, user, (changeId) => shortKey(changeId) === step.change);
      const { toldUndone, toldLate } = catalogFor(language).teaching;
      const text = undone.kind === "undone" ? toldUndone : toldLate;
      return listAfter(ports, ctx, { text, change: null });
    }
    case "delete":
      return change(ports, ctx, step.ruleId, null);
    case "set":
      return change(ports, ctx, step.ruleId, step.choice);
    case "open":
    case "tops":
    case "below":
      return openedView(ports, ctx, step);
  }
}

async function openedView(
  ports: BotPorts,
  ctx: UserContext,
  step: Extract<RulesStep, { kind: "open" | "tops" | "below" }>,
): Promise<Message> {
  const rule = (await listRules(ports, ctx.user.id)).find(({ id }) => id === step.ruleId);
  const { gone } = catalogFor(ctx.language).teaching.rules;
  if (!rule) return listAfter(ports, ctx, { text: gone, change: null });
  if (step.kind === "open") return ruleView(rule, ctx.language);
  const top = step.kind === "below" ? step.topCategoryId : null;
  return ruleCategoryView(rule, top, ctx.language);
}

async function change(
  ports: BotPorts,
  ctx: UserContext,
  ruleId: string,
  choice: Choice | null,
): Promise<Message> {
  const { language, user } = ctx;
  const { rules } = catalogFor(language).teaching;
  const changed = await changeRule(ports, user, { ruleId, choice });
  if (changed.kind === "gone") return listAfter(ports, ctx, { text: rules.gone, change: null });
  const { name } = changed;
  const text =
    choice === null
      ? rules.deleted({ name })
      : rules.changed({ name, what: choiceText(choice, language) });
  return listAfter(ports, ctx, { text, change: changed.changeId && shortKey(changed.changeId) });
}

async function listAfter(
  ports: BotPorts,
  { user, language }: UserContext,
  notice: RulesNotice,
): Promise<Message> {
  return rulesView(await loadRulesPage(ports, user), { page: 0, notice }, language);
}
