/**
 * Loads what a page needs only when it is used. The page lists the files; a
 * file "assets/layers-AB12CD34.js" belongs to the part called "layers". Of a
 * folder "assets/index-AB12CD34/" every part is a file called like it. In the
 * single file all parts are there from the beginning.
 */
const listed = (document.documentElement.dataset.load ?? "").split(" ");

/** Parts that have run, by name. Scripts that share nothing else share this. */
const shared = globalThis as { studysite?: Record<string, unknown> };
shared.studysite ??= {};
const parts = shared.studysite;

/** Called by the script of a part, last: says what it offers. */
export function provide(name: string, part: unknown): void {
  parts[name] = part;
}

const loading = new Map<string, Promise<unknown>>();

/** Loads a part, once, and returns what it provides. */
export function load<Part>(name: string): Promise<Part> {
  let promise = loading.get(name);
  if (!promise) {
    promise = name in parts ? Promise.resolve() : Promise.all(filesOf(name).map(insert));
    loading.set(name, promise);
    promise.catch(() => loading.delete(name));
  }
  return promise.then(() => parts[name] as Part);
}

function filesOf(name: string): string[] {
  const files = listed.filter(file => file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("-")) === name);
  return files.length ? files : listed.filter(isFolder).map(folder => `${folder}${name}.js`);
}

function isFolder(file: string): boolean {
  return file.endsWith("/");
}

/** Whether a file is one that the page lists, or a script in a folder that it lists. */
function isListed(file: string): boolean {
  return (
    listed.includes(file) ||
    listed.some(f => isFolder(f) && file.startsWith(f) && /^\w+\.js$/.test(file.slice(f.length)))
  );
}

function insert(file: string): Promise<void> {
  const element = file.endsWith(".css") ? sheet(file) : scriptElement(file);
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`cannot load ${file}`)));
    document.head.append(element);
  });
}

function sheet(file: string): HTMLElement {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = file;
  return link;
}

function scriptElement(file: string): HTMLElement {
  const element = document.createElement("script");
  element.src = trusted(file);
  return element;
}

/** The address of one of the page's scripts, for what runs scripts; null where the page has none of this name. */
export function script(file: string): string | null {
  return listed.includes(file) ? trusted(file) : null;
}

interface Policy {
  createScriptURL(url: string): unknown;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/** The one policy by which a string becomes a script's address: it is in the page's own list. */
function trusted(file: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return file;
  policy ??= trustedTypes.createPolicy("studysite", {
    createScriptURL(url) {
      if (isListed(url)) return url;
      throw new TypeError(`${url} is not a file of this page`);
    },
  });
  // To the compiler an address is a string; to the browser it is this object.
  return policy.createScriptURL(file) as string;
}
