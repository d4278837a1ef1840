// Prints how ways of preparing for an interview compare: 70 questions, 200 learners.
import { seeded } from "../src/core/random";
import { mean, policies, prepare } from "../src/study/schedule/simulate";

const QUESTIONS = 70;
const SEEDS = 200;

console.log("| Days | Policy | Recall on the day | Reviews |\n| ---: | --- | ---: | ---: |");
for (const days of [3, 7, 14, 30]) {
  for (const policy of policies) {
    const runs = Array.from({ length: SEEDS }, (_, seed) => prepare(QUESTIONS, days, policy, seeded(seed)));
    const { recall, reviews } = mean(runs);
    console.log(`| ${days} | ${policy.name} | ${(recall * 100).toFixed(1)} % | ${reviews.toFixed(0)} |`);
  }
}
