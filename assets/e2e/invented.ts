import type { Question } from "./site.ts";

/** Of a hundred words so many are not those of the real questions. */
const STRANGE = 30;
const PARTICLES = ["", "", "은", "의", "에", "으로", "을", "에서"];

/**
 * A document of so many questions, the same each time. Its words are those of
 * real questions, as often as they have them, and others by Zipf's law: the nth
 * is 1/n as frequent as the first, so that long documents have ever more words.
 */
export function invented(questions: readonly Question[], count: number): string {
  const words = questions.flatMap(q => `${q.question} ${q.answerText}`.split(/\s+/).filter(Boolean));
  let state = 1;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const strange = () => {
    const rank = Math.floor((20 * count) ** (random(1e6) / 1e6));
    return nth(rank) + PARTICLES[random(PARTICLES.length)];
  };
  const phrase = (length: number) =>
    Array.from({ length }, () => (random(100) < STRANGE ? strange() : words[random(words.length)])).join(" ");
  const one = (_: unknown, i: number) => `## ${phrase(5)} (${i + 1})\n\n- ${phrase(12)}\n- ${phrase(12)}\n`;
  return `# 많은 질문\n\n${Array.from({ length: count }, one).join("\n")}`;
}

/** The nth invented word: of three syllables, or five Latin letters. */
function nth(n: number): string {
  const digits = [n * 7919, n * 104729, n * 1299709].map(x => x % 11172);
  if (n % 4) return String.fromCharCode(...digits.map(d => 0xac00 + d - (d % 28) + (d % 3 ? 0 : 4)));
  return digits.map(d => String.fromCharCode(97 + (d % 26)) + "aeiou"[d % 5]).join("");
}
