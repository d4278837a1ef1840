import { bareStems, isParticle } from "./ending";
import type { Glossary } from "./glossary";
import { keyOf } from "./hangul";

// Words that ask rather than name, beside those of the glossary. They find
// nothing by themselves; of the questions that other words find, those come
// first that have them too.
const ASKED = keys(
  `뜻 의미 원리 계산 수식 공식 종류 예시 좀 더 제일 가장 너무 많이 잘 안 못 것 게 거 걸 건 수 등 및 그 이 저 때 설명 대해 대하여 관련 대한 위한 까 언제 주세요 줘
  a an the of in on to for from by with is are be do does it this that can should about explain describe when which and or`,
);

// Those that go on in many ways: 뭐야, 뭔지, 무엇인가요.
const OPEN = keys("뭐 무엇 무슨 어떠 어때 얼마 다르 달라 있 쓰나 쓰는 쓰이 쓸 써 알려");

function keys(words: string): string[] {
  return words.split(/\s+/).map(keyOf);
}

/** Whether a word asks, or only fills the sentence. */
export function asks(glossary: Glossary, key: string): boolean {
  return (
    isParticle(key) ||
    OPEN.some(begin => key.startsWith(begin)) ||
    [key, ...bareStems(key)].some(form => ASKED.includes(form) || glossary.asks(form))
  );
}
