import { bareStems, isParticle } from "./ending";
import type { Glossary } from "./glossary";

/**
 * Whether a word asks, or only fills the sentence. Such words find nothing by
 * themselves; of the questions that other words find, those come first that have
 * them too.
 */
export function asks(glossary: Glossary, key: string): boolean {
  return (
    isParticle(key) ||
    glossary.openings.some(begin => key.startsWith(begin)) ||
    [key, ...bareStems(key)].some(form => glossary.asking.has(form))
  );
}
