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

interface Trust {
  files: Set<string>;
  policy: Rules;
}

const page = globalThis as {
  studysiteTrust?: Trust;
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
};

function trust(): Trust {
  page.studysiteTrust ??= make();
  return page.studysiteTrust;
}

function make(): Trust {
  const files = new Set((document.documentElement.dataset.load ?? "").split(" "));
  const rules: Rules = {
    createHTML: markup => markup,
    createScriptURL(address) {
      if (isListed(address, files)) return address;
      throw new TypeError(`foreign ${address}`);
    },
  };
  return { files, policy: page.trustedTypes?.createPolicy("studysite", rules) ?? rules };
}

/** Whether a name in the list is that of a folder, all of whose scripts may be loaded. */
export function isFolder(name: string): boolean {
  return name.endsWith("/");
}

function isListed(address: string, files: Set<string>): boolean {
  const folder = address.replace(/\w+\.js$/, "");
  return files.has(address) || (isFolder(folder) && files.has(folder));
}

/** The files that the page may load. */
export function files(): string[] {
  return [...trust().files];
}

/** Adds files that the build's own data name. */
export function alsoTrust(names: readonly string[]): void {
  for (const name of names) trust().files.add(name);
}

/** The address of a script in the list. To the compiler it is a string; to the browser it is not. */
export function scriptAddress(address: string): string {
  return trust().policy.createScriptURL(address) as string;
}

/** Markup that the build has made, for innerHTML. To the compiler it is a string; to the browser it is not. */
export function builtMarkup(markup: string): string {
  return trust().policy.createHTML(markup) as string;
}
