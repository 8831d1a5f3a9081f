// Building the page without markup: what articles say is only ever text.

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Seen, not heard: its meaning is said in words beside it. */
export function sign(className: string, text: string): HTMLElement {
  const made = element('span', className, text);
  made.ariaHidden = 'true';
  return made;
}

/** Heard, not seen. */
export function unseen(text: string): HTMLElement {
  return element('span', 'unseen', text);
}

export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id}`);
  return found;
}
