import { type Entry, entries, type Written } from "./codec";
import type { Contents, Each, Family, Firsts } from "./lists";
import type { Load, Opened } from "./part";
import { recorded } from "./records";
import { eachOf } from "./sorted";

/** Opens the index of a large site: of its scripts those are loaded that a query asks for. */
export function open({ firsts, block }: Contents, load: Load): Opened {
  const { each, missing, add } = sharded(firsts);
  const fetch = async (name: string) => add(name, await load<Written>(name));
  const more = () => (missing.size ? Promise.all([...missing].map(fetch)) : undefined);
  return [each, recorded(block, load), more];
}

/** The lists of an index in many scripts, as far as these have been loaded. */
export interface Sharded {
  each: Each;
  /** Names of scripts that were asked for and are not here yet. */
  missing: ReadonlySet<string>;
  /** Takes in a script. */
  add(name: string, written: Written): void;
}

export function sharded(firsts: Firsts): Sharded {
  const here = new Map<string, Entry[]>();
  const missing = new Set<string>();
  return {
    missing,
    each(family, prefix, visit) {
      for (const name of covering(family, firsts[family], prefix)) {
        const list = here.get(name);
        if (list) eachOf(list, prefix, visit);
        else missing.add(name);
      }
    },
    add(name, written) {
      here.set(name, entries(written));
      missing.delete(name);
    },
  };
}

/** Names of the scripts that may have entries that begin with a prefix. */
function covering(family: Family, firsts: readonly string[], prefix: string): string[] {
  return firsts.flatMap((first, i) => {
    const next = firsts[i + 1];
    const reached = first <= prefix || first.startsWith(prefix);
    return reached && (next === undefined || next > prefix) ? `${family}${i}` : [];
  });
}
