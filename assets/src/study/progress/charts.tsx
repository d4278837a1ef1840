import {
  asTable,
  chartDay,
  chartReviews,
  heatLabel,
  heatTitle,
  heatWhy,
  loadLabel,
  loadTitle,
  loadWhy,
  today as todayWord,
} from "words";
import { addDays } from "../../core/day";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { dayName } from "../parts/day";
import { type Cell, heatmap } from "../schedule/figures";
import { load } from "../schedule/forecast";

const DAYS = 14;
const WEEKS = 26;

/** What is to come, and what has been. */
export function Charts({ desk }: { desk: Desk }) {
  const state = useBook(desk);
  const day = today(desk);
  const counts = load(desk.syllabus.course(state), state, day, DAYS);
  const weeks = heatmap(state, day, WEEKS);
  return (
    <>
      <section>
        <h2>{loadTitle}</h2>
        <p class="hint">{loadWhy}</p>
        <Bars counts={counts} day={day} />
        <Table rows={counts.map((count, i) => [dayName(addDays(day, i), day), count])} />
      </section>
      <section>
        <h2>{heatTitle}</h2>
        <p class="hint">{heatWhy}</p>
        <Heat weeks={weeks} />
        <Table rows={studied(weeks).map(cell => [dayName(cell.day, day), cell.reviews])} />
      </section>
    </>
  );
}

function studied(weeks: readonly Cell[][]): Cell[] {
  return weeks
    .flat()
    .filter(({ reviews }) => reviews > 0)
    .reverse();
}

const BAR = 20;
const HEIGHT = 60;

function Bars({ counts, day }: { counts: readonly number[]; day: string }) {
  const most = Math.max(1, ...counts);
  const sum = counts.reduce((total, count) => total + count, 0);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${BAR * counts.length} ${HEIGHT + 34}`}
      role="img"
      aria-label={fill(loadLabel, sum, most)}
    >
      <line x1="0" x2={BAR * counts.length} y1={HEIGHT + 16} y2={HEIGHT + 16} />
      {counts.map((count, i) => {
        const height = (HEIGHT * count) / most;
        const x = i * BAR;
        return (
          <g key={x}>
            <rect x={x + 3} y={HEIGHT + 16 - height} width={BAR - 6} height={height} />
            {count > 0 && (
              <text x={x + BAR / 2} y={HEIGHT + 12 - height}>
                {count}
              </text>
            )}
            <text x={x + BAR / 2} y={HEIGHT + 31}>
              {i === 0 ? todayWord : i % 7 === 6 ? dayName(addDays(day, i), day) : ""}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const SIDE = 10;
const GAP = 3;

function Heat({ weeks }: { weeks: readonly Cell[][] }) {
  const step = SIDE + GAP;
  const days = studied(weeks);
  const reviews = days.reduce((sum, cell) => sum + cell.reviews, 0);
  return (
    <svg
      class="heat"
      viewBox={`0 0 ${step * weeks.length - GAP} ${step * 7 - GAP}`}
      role="img"
      aria-label={fill(heatLabel, days.length, reviews)}
    >
      {weeks.map((week, x) =>
        week.map(({ day, level }, y) => (
          <rect
            key={day}
            class={`level-${level}`}
            x={x * step}
            y={y * step}
            width={SIDE}
            height={SIDE}
            rx="2"
          />
        )),
      )}
    </svg>
  );
}

function Table({ rows }: { rows: readonly (readonly [string, number])[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{asTable}</summary>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{chartDay}</th>
              <th scope="col">{chartReviews}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
