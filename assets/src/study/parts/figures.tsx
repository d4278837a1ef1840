/** A figure with its name and, where it needs one, a sentence that explains it. */
export interface Figure {
  name: string;
  value: string | number;
  why?: string;
}

/** Figures side by side. */
export function Figures({ of }: { of: readonly Figure[] }) {
  return (
    <dl class="figures">
      {of.map(({ name, value, why }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {why && <dd class="why">{why}</dd>}
        </div>
      ))}
    </dl>
  );
}
