/** Finds the first element that matches, typed. */
export function find<E extends HTMLElement>(selector: string, within: ParentNode = document): E | null {
  return within.querySelector<E>(selector);
}

/** Finds all elements that match, in document order. */
export function findAll<E extends HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** Shows a control that the page keeps hidden until its script has run. */
export function reveal(control: HTMLElement | null): void {
  if (control) control.hidden = false;
}

/** Says something in the page's status line, for eyes and for screen readers. */
export function say(text: string): void {
  const status = find("#status");
  if (!status) return;
  status.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => {
    status.textContent = "";
  }, 4000);
}
let saying: ReturnType<typeof setTimeout> | undefined;
