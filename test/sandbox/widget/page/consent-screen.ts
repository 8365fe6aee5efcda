import { button, element } from "./element.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

export function consentScreen(widget: Widget): Promise<void> {
  const { consent } = widget.texts;
  return new Promise((resolve) => {
    widget.show([
      element("div", { class: "shield", "aria-hidden": "true" }, "✓"),
      heading(consent.title),
      paragraph(consent.lead),
      element("ul", { class: "ticks" }, ...consent.points.map((text) => element("li", {}, text))),
      element("div", { class: "bottom" }, button(consent.action, "primary", resolve)),
    ]);
  });
}
