// Creates elements of the page from text, never from markup, because the text comes from articles.

/** Creates an element with a class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  created.append(...children);
  return created;
}

/** An element that is hidden from screen readers; the same meaning is present in words. */
export function sign(className: string, text: string): HTMLElement {
  const created = element('span', className, text);
  created.ariaHidden = 'true';
  return created;
}

/** Text for screen readers only. */
export function unseen(text: string): HTMLElement {
  return element('span', 'unseen', text);
}

/** The element of the page with an id. Throws if it is missing or of another type. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id}`);
  return found;
}
