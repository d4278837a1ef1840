/**
 * The one policy by which strings become addresses of scripts and markup: a
 * script must be in the page's own list, and markup is what the build has made.
 * A browser allows a name to be given to a policy only once, so all scripts of
 * a page share this one.
 */
interface Rules {
  createHTML(markup: string): unknown;
  createScriptURL(address: string): unknown;
}

interface Shared {
  files?: Set<string>;
  policy?: Rules;
}

const page = globalThis as {
  studysite?: Shared;
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
};
page.studysite ??= {};
const shared = page.studysite;
shared.files ??= new Set((document.documentElement.dataset.load ?? "").split(" "));
const listed = shared.files;

/** Made when it is first needed. */
function policy(): Rules {
  const rules: Rules = {
    createHTML: markup => markup,
    createScriptURL(address) {
      if (isListed(address)) return address;
      throw new TypeError(address);
    },
  };
  shared.policy ??= page.trustedTypes?.createPolicy("studysite", rules) ?? rules;
  return shared.policy;
}

/** Whether a name in the list is that of a folder, all of whose scripts may be loaded. */
export function isFolder(name: string): boolean {
  return name.endsWith("/");
}

function isListed(address: string): boolean {
  const folder = address.replace(/\w+\.js$/, "");
  return listed.has(address) || (isFolder(folder) && listed.has(folder));
}

/** The files that the page may load. */
export function files(): string[] {
  return [...listed];
}

/** Adds files that the build's own data name. */
export function alsoTrust(names: readonly string[]): void {
  for (const name of names) listed.add(name);
}

/** The address of a script in the list. To the compiler it is a string; to the browser it is not. */
export function scriptAddress(address: string): string {
  return policy().createScriptURL(address) as string;
}

/** Markup that the build has made, for innerHTML. To the compiler it is a string; to the browser it is not. */
export function builtMarkup(markup: string): string {
  return policy().createHTML(markup) as string;
}
