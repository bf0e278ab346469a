export type ChartColumn = {
  id: string;
  /** Under the column: the day. */
  label: string;
  value: number;
  /** On the column: short, such as `1,2 jt`. */
  short: string;
  /** What assistive technology reads in full. */
  full: string;
};

type ColumnChartProps = { title: string; columns: ChartColumn[] };

/**
 * Columns with their numbers on them, rows on phones. The words are a list, so that it reads as one; the drawing only
 * repeats them.
 */
export function ColumnChart({ title, columns }: ColumnChartProps) {
  const highest = Math.max(1, ...columns.map((column) => column.value));
  const share = (value: number) => `${Math.round((value * 1000) / highest) / 10}%`;
  const rest = (value: number) => `${100 - Math.round((value * 1000) / highest) / 10}%`;
  return (
    <ol aria-label={title} className="grid gap-1.5 md:auto-cols-fr md:grid-flow-col md:gap-1">
      {columns.map(({ id, label, value, short, full }) => (
        <li key={id} className="grid grid-cols-[3.5rem_minmax(0,1fr)_3.5rem] items-center gap-2 text-xs md:block">
          <span className="sr-only">{full}</span>
          <span aria-hidden="true" className="tabular text-muted md:hidden">
            {label}
          </span>
          <span aria-hidden="true" className="money block text-center max-md:order-last max-md:text-end">
            {value > 0 ? short : <span className="text-muted">0</span>}
          </span>
          <svg aria-hidden="true" width="100%" height="14" className="md:hidden">
            <rect width="100%" height="14" rx="3" className="fill-sunken" />
            <rect width={share(value)} height="14" rx="3" className="fill-accent" />
          </svg>
          <svg aria-hidden="true" width="100%" height="120" className="mt-1 max-md:hidden">
            <rect width="100%" height="120" rx="4" className="fill-sunken" />
            <rect y={rest(value)} width="100%" height={share(value)} rx="4" className="fill-accent" />
          </svg>
          <span aria-hidden="true" className="tabular mt-1 block text-center text-muted max-md:hidden">
            {label}
          </span>
        </li>
      ))}
    </ol>
  );
}
