import type { Connector } from "./api.ts";
import { button, element } from "./element.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

export function successScreen(widget: Widget, connector: Connector): Promise<void> {
  const { success } = widget.texts;
  return new Promise((resolve) => {
    widget.show([
      element("div", { class: "emblem good", "aria-hidden": "true" }, "✓"),
      heading(success.title),
      paragraph(success.text(connector.name)),
      element("div", { class: "bottom" }, button(success.action, "primary", resolve)),
    ]);
  });
}

/** The user's choices after a failure. `other` exists only while the bank can be changed. */
export type AfterFailure = "again" | "other" | "close";

export function failureScreen(
  widget: Widget,
  message: string,
  canChoose: boolean,
): Promise<AfterFailure> {
  const { failure } = widget.texts;
  return new Promise((resolve) => {
    widget.show([
      element("div", { class: "emblem bad", "aria-hidden": "true" }, "!"),
      heading(failure.title),
      paragraph(message),
      element(
        "div",
        { class: "bottom" },
        button(failure.again, "primary", () => resolve("again")),
        canChoose
          ? button(failure.other, "quiet", () => resolve("other"))
          : button(failure.close, "quiet", () => resolve("close")),
      ),
    ]);
  });
}

/** The end, when nothing can be retried in this window. */
export function stoppedScreen(
  widget: Widget,
  words: { title: string; text: string },
): Promise<void> {
  const { failure } = widget.texts;
  return new Promise((resolve) => {
    widget.show([
      element("div", { class: "emblem bad", "aria-hidden": "true" }, "!"),
      heading(words.title),
      paragraph(words.text),
      element("div", { class: "bottom" }, button(failure.close, "primary", resolve)),
    ]);
  });
}
