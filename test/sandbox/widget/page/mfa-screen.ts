import type { Item, Parameters } from "./api.ts";
import { bankHeader } from "./bank-logo.ts";
import { element } from "./element.ts";
import { createForm } from "./form.ts";
import type { FormProblem } from "./form.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

/** Asks for the second factor: a code, a choice, or the text of a picture. */
export function mfaScreen(
  widget: Widget,
  item: Item,
  problem: FormProblem | undefined,
): Promise<Parameters> {
  const { mfa } = widget.texts;
  const parameter = item.parameter ?? { name: "token", label: "Token" };
  return new Promise((resolve) => {
    const form = createForm([parameter], widget.texts, { action: mfa.action, problem }, resolve);
    if (parameter.type !== "select") {
      const hint = element("div", { class: "hint" }, element("strong", {}, `${mfa.hint}: `));
      hint.append(element("code", {}, "123456"));
      form.root.lastElementChild?.before(hint);
    }
    widget.show([bankHeader(item.connector), heading(mfa.title), paragraph(mfa.lead), form.root]);
  });
}
