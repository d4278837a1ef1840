import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { copied } from "./copy";
import { spokenSeconds } from "./spoken";
import { compare, occurrences, pieces } from "./terms";

test("terms are found whatever the spaces, hyphens, letters and particles", () => {
  const found = (text: string, name: string) => occurrences(text, name).length > 0;
  for (const [text, name] of [
    ["모멘텀을 더한다", "모멘텀"],
    ["Batch-Norm을 쓴다", "batch norm"],
    ["batchnorm은", "batch norm"],
    ["기울기의 제곱을", "기울기 제곱"],
    ["기울기제곱", "기울기 제곱"],
    ["이동 평균으로", "이동평균"],
    ["CNN은", "cnn"],
    ["RNNs and CNNs", "RNN"],
    ["1/n을 곱한다", "1/n"],
    ["차원은 768이고", "768"],
    ["F1-score가", "f1 score"],
  ] as const) {
    assert.ok(found(text, name), `${name} in ${text}`);
  }
  for (const [text, name] of [
    ["train the model", "AI"],
    ["차원은 7680이고", "768"],
    ["0.95로", "0.9"],
    ["LayerNorm", "norm"],
    ["모멘", "모멘텀"],
    ["", "CNN"],
    ["text", ""],
  ] as const) {
    assert.ok(!found(text, name), `${name} not in ${text}`);
  }
});

test("an own answer is compared in two lists, aliases included, its terms marked", () => {
  const text = "드롭아웃은 뉴런을 무작위로 끕니다";
  const { mentioned, missing, marks } = compare(text, [
    ["dropout", "드롭아웃"],
    ["과적합", "오버피팅"],
    ["뉴런"],
  ]);
  assert.deepEqual([mentioned, missing], [["dropout", "뉴런"], ["과적합"]]);
  assert.deepEqual(
    pieces(text, marks)
      .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
      .join(""),
    "[드롭아웃]은 [뉴런]을 무작위로 끕니다",
  );
});

/** The answers of the real document: the lines with bullets, by question. */
function realAnswers(): string[] {
  const text = readFileSync(
    new URL("../../../../content/deep-learning-interview.txt", import.meta.url),
    "utf8",
  );
  const [, body = ""] = text.split("[딥러닝]");
  const blocks = body.split(/\n(?=[^\s•])/u).filter(block => block.includes("•"));
  return blocks.map(block => block.split("\n").slice(1).join("\n").replaceAll("•", " ").trim());
}

/** What somebody does who copies and only changes how the sentences end. */
function otherEndings(text: string): string {
  return text
    .replace(/합니다/gu, "해요")
    .replace(/입니다/gu, "이에요")
    .replace(/됩니다/gu, "돼요")
    .replace(/습니다/gu, "어요")
    .replace(/한다/gu, "하죠");
}

test("the source itself is a copy, and with other endings it still is", () => {
  const answers = realAnswers();
  assert.equal(answers.length, 70);
  for (const answer of answers) {
    assert.ok(copied(answer, answer).length > 0, answer);
    assert.ok(copied(otherEndings(answer), answer).length > 0, otherEndings(answer));
  }
});

const paraphrases: [source: RegExp, own: string][] = [
  [
    /^RMSprop은/u,
    "RMSprop은 최근 기울기를 제곱해 평균 낸 값으로 보폭을 조절합니다. 가파른 방향은 조심스럽게, 완만한 방향은 크게 갑니다. Adam은 여기에 관성까지 넣어서 수렴이 빠릅니다.",
  ],
  [
    /^드롭아웃은/u,
    "훈련할 때마다 일부 유닛을 랜덤으로 꺼 버리는 기법이에요. 그러면 몇몇 유닛만 믿을 수 없게 되니까 골고루 배우게 되고, 처음 보는 데이터에도 강해집니다.",
  ],
  [
    /^relu는 여러 뉴런/u,
    "꺾인 직선을 여러 개 이어 붙이면 곡선처럼 보이잖아요. 뉴런마다 켜지는 구간이 다르니 많이 모으면 어떤 곡선이든 흉내 낼 수 있습니다.",
  ],
  [
    /^GD는 전체/u,
    "GD는 한 걸음마다 모든 샘플을 보니까 정확하지만 오래 걸립니다. SGD는 조금씩 뽑아서 보기 때문에 금방 움직이는 대신 흔들립니다.",
  ],
  [
    /^모델이 local minima/u,
    "골짜기 하나에 갇히면 더 깊은 곳이 있어도 기울기가 없어서 나오지 못하고, 그래서 손실이 더 줄지 않습니다.",
  ],
];

test("a real paraphrase is not a copy", () => {
  const answers = realAnswers();
  for (const [source, own] of paraphrases) {
    const answer = answers.find(answer => source.test(answer));
    assert.ok(answer, String(source));
    assert.deepEqual(copied(own, answer), [], own);
  }
});

test("one sentence copied whole among own words is marked", () => {
  const sentence = "특정 뉴런에 의존하지 않도록 과적합을 방지하고 모델의 일반화 성능을 높일 수 있습니다";
  const own = `제 생각에는 팀에서 한 사람에게만 일을 맡기지 않는 것과 같습니다. ${sentence}. 그래서 저는 자주 씁니다.`;
  const [range] = copied(own, `드롭아웃은 ${sentence}.`);
  assert.equal(range && own.slice(range.start, range.end), sentence);
});

test("an answer takes a second to say for every five characters", () => {
  assert.equal(spokenSeconds("가나다라마 바사아자차"), 2);
  assert.equal(spokenSeconds("  \n"), 0);
});
