import { bareStems } from "./ending";
import { keyOf } from "./hangul";

// Words of asking, by what they ask for. They find nothing by themselves; of
// the questions that are found by other words, those come first that ask the same.
const GROUPS = `왜 이유 원인 까닭 때문 why reason cause because
  차이 차이점 다른 달라 달라요 다름 다른가 다르 비교 구분 구별 vs versus difference differ different compare comparison
  뭐 뭔 뭔가 뭘 뭐임 무엇 무슨 개념 정의 의미 뜻 what define definition meaning mean concept
  어떻게 방법 과정 방식 절차 원리 how process method procedure
  종류 유형 예시 types kinds examples
  장점 장단점 강점 이점 advantage benefit pros
  단점 장단점 문제 문제점 한계 약점 disadvantage problem limitation drawback cons
  계산 수식 공식 calculate compute formula equation
  역할 용도 purpose role`;
const FILLERS = `좀 더 것 게 거 건 걸 수 등 및 또 그 이 저 때 해 해줘 알려줘 알려 설명 설명해줘 설명해 대해 대해서 대하여 관해 관하여 관련 대한 위한 있나 있는 있어 있나요 하나 하는 하나요 할 되나 되는 인가 인가요
  나요 까 요 야 은 는 이 가 을 를 의 에 에서 로 으로 와 과 랑 이랑 도 만 란 이란 보다 얼마나 언제 어디 누가 그리고 또는 혹은 주세요 줘 봐 쓰나 쓰나요 쓰는 쓰는지 써 쓸 사용하나요
  a an the of in on at to for from by with as is are was be do does did i you it its this that these those can could should would please about tell me explain describe which when and or not my your`;

const groups = GROUPS.split("\n").map(keys);
const fillers = keys(FILLERS);

function keys(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(keyOf));
}

/** The words that ask for the same as a word, or none where it only fills the sentence; undefined for all others. */
export function asked(key: string): string[] | undefined {
  const forms = [key, ...bareStems(key)];
  const same = groups.filter(group => forms.some(form => group.has(form)));
  if (same.length) return [...new Set(same.flatMap(group => [...group]))];
  return forms.some(form => fillers.has(form)) ? [] : undefined;
}
