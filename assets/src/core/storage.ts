import { siteId } from "./site";

/**
 * One of the browser's key-value stores under the site's own names. Where the
 * browser blocks or has filled it, reading gives null and writing does nothing:
 * nothing kept here is worth stopping for.
 */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

function store(area: () => Storage): Store {
  const name = (key: string) => `${siteId}:${key}`;
  return {
    get(key) {
      try {
        return area().getItem(name(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) area().removeItem(name(key));
        else area().setItem(name(key), value);
      } catch {}
    },
  };
}

/** Remembered in this browser. */
export const remembered: Store = store(() => localStorage);

/** Remembered in this tab. */
export const tab: Store = store(() => sessionStorage);
