type Attribute = string | number | boolean | undefined | ((event: Event) => void);
type Child = Node | string | undefined;

/**
 * Creates an element. Functions named `onclick` and the like are listeners; `false` and `undefined`
 * are omitted.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Replaces the children of an element, and restores the focus to the element with the same `id`. */
export function refill(place: HTMLElement, ...children: Child[]): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  place.replaceChildren(...children.filter((child) => child !== undefined));
  if (focused) document.getElementById(focused)?.focus();
}
