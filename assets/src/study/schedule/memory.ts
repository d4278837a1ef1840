// FSRS-6 and its published weights, kept by the people who made the algorithm.
import { FSRSAlgorithm, generatorParameters } from "ts-fsrs";
import type { Grade } from "../../core/log/event";

/** What the algorithm knows about one question in one head. */
export interface Memory {
  /** Days until recall has fallen to 90 %. */
  stability: number;
  /** From 1, easy, to 10. */
  difficulty: number;
}

/** The algorithm that a state was folded by. */
export const ALGORITHM = "fsrs6";

const parameters = generatorParameters({ enable_fuzz: false, enable_short_term: true });
const algorithm = new FSRSAlgorithm(parameters);

/** The memory after a grade, `days` study days after the one before. */
export function nextMemory(memory: Memory | null, days: number, grade: Grade): Memory {
  const { stability, difficulty } = algorithm.next_state(memory, Math.max(0, days), grade);
  return { stability, difficulty };
}

/** The predicted recall, 0 to 1, `days` study days after the last review. */
export function recallAfter(memory: Memory, days: number): number {
  return algorithm.forgetting_curve(Math.max(0, days), memory.stability);
}

/** The days after which recall has fallen to `retention`: at least one. */
export function interval(memory: Memory, retention: number): number {
  const decay = -(parameters.w[20] as number);
  const factor = 0.9 ** (1 / decay) - 1;
  const days = (memory.stability / factor) * (retention ** (1 / decay) - 1);
  return Math.max(1, Math.min(36500, Math.round(days)));
}
