/**
 * The one policy by which strings become markup or addresses of scripts. Markup
 * is what the build has made and nothing else; scripts are the site's own. All
 * scripts of a page share it: a page may make a policy of a name only once.
 */
interface Policy {
  createHTML(markup: string): unknown;
  createScriptURL(address: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createHTML: markup => markup,
  createScriptURL(address) {
    const own = new URL("assets/", document.baseURI).href;
    if (!new URL(address, document.baseURI).href.startsWith(own))
      throw new TypeError(`${address} is not ours`);
    return address;
  },
};

const page = globalThis as { trustedTypes?: Factory; studysitePolicy?: Policy };

function policy(): Policy {
  page.studysitePolicy ??= page.trustedTypes?.createPolicy("studysite", rules) ?? rules;
  return page.studysitePolicy;
}

/** Markup that the build has made, for `innerHTML`; the browser takes it for a string. */
export function builtMarkup(markup: string): string {
  return policy().createHTML(markup) as string;
}

/** The address of a script of the site's own, for `src`; the browser takes it for a string. */
export function scriptAddress(address: string): string {
  return policy().createScriptURL(address) as string;
}
