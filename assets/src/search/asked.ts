import { bareStems, isParticle } from "./ending";
import { keyOf } from "./hangul";

// Words that ask rather than name. They find nothing by themselves; of the
// questions that other words find, those come first that have them too.
const ASKED = new Set(
  `왜 이유 원인 때문 차이 차이점 다른 달라 다름 비교 구분 vs 뭐 뭔 뭔가 뭘 뭐임 무엇 무슨 개념 정의 의미 뜻 어떻게 방법 과정 방식 원리 장점 장단점 단점 문제 문제점 한계 계산 수식 공식 종류 예시
  좀 더 것 게 거 걸 수 등 및 그 이 저 때 알려줘 알려 설명 대해 대하여 관련 대한 위한 있나 있는 있어 까 얼마나 언제 주세요 줘 쓰나 쓰는 써 쓸
  why what how reason difference compare define meaning concept process method pros cons
  a an the of in on to for from by with is are be do does it this that can should about explain describe when which and or`
    .split(/\s+/)
    .map(keyOf),
);

/** Whether a word asks, or only fills the sentence. */
export function asks(key: string): boolean {
  return isParticle(key) || [key, ...bareStems(key)].some(form => ASKED.has(form));
}
