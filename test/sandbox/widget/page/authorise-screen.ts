import type { Connector } from "./api.ts";
import { bankHeader } from "./bank-logo.ts";
import { button, element } from "./element.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

/** Stands in for the bank's own authorisation page, which the real widget opens in another window. */
export function authoriseScreen(widget: Widget, connector: Connector): Promise<boolean> {
  const { authorise } = widget.texts;
  return new Promise((resolve) => {
    widget.show([
      bankHeader(connector),
      heading(authorise.title),
      paragraph(authorise.lead),
      element("ul", { class: "ticks" }, ...authorise.items.map((text) => element("li", {}, text))),
      element(
        "div",
        { class: "bottom" },
        button(authorise.allow, "primary", () => resolve(true)),
        button(authorise.deny, "quiet", () => resolve(false)),
      ),
    ]);
  });
}
