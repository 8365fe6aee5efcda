import type { Page } from "playwright-core";

/**
 * The accessibility problems of a page: contrast under 4.5:1, controls without a name or under 44 pixels,
 * images without an alternative, not exactly one `h1`, no language, horizontal scrolling.
 */
export function accessProblems(page: Page): Promise<string[]> {
  return page.evaluate(IN_THE_PAGE);
}

// A string, because this file is compiled without the DOM types.
const IN_THE_PAGE = `(() => {
  const problems = [];
  const visible = (element) => element.getClientRects().length > 0 && !element.closest(".sr-only");
  const name = (element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();

  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = (element) => {
    const pair = [luminance(getComputedStyle(element).color), luminance(background(element))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  };

  for (const element of document.body.querySelectorAll("*")) {
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "",
    );
    if (ownText && visible(element) && contrast(element) < 4.5) {
      problems.push("contrast " + contrast(element).toFixed(2) + ": " + name(element));
    }
  }
  for (const control of document.querySelectorAll("a, button, input, iframe")) {
    if (name(control) === "" && !control.title) problems.push("no name: " + control.outerHTML);
    if (visible(control) && control.getBoundingClientRect().height < 44) {
      problems.push("too small: " + name(control));
    }
  }
  for (const image of document.images) {
    if (!image.hasAttribute("alt")) problems.push("no alternative: " + image.src);
    if (image.complete && image.naturalWidth === 0) problems.push("not loaded: " + image.src);
  }
  if (document.querySelectorAll("h1").length !== 1) problems.push("not exactly one h1");
  if (!document.documentElement.lang) problems.push("no language");
  if (document.documentElement.scrollWidth > window.innerWidth) problems.push("scrolls sideways");
  return problems;
})()`;
