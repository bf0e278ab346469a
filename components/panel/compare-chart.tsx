export type ComparePoint = {
  id: string;
  /** Under the column: the day. */
  label: string;
  value: number;
  before: number;
  /** What assistive technology, and whoever opens the numbers, reads in full. */
  full: string;
};

type CompareChartProps = {
  title: string;
  points: ComparePoint[];
  /** The two spans in words, for the legend. */
  now: string;
  before: string;
  /** The height of the highest column in short, such as `1,2 jt`. */
  highest: string;
  numbers: string;
};

const WIDTH = 700;
const HEIGHT = 200;

/** Days as columns, and behind them the span before as a line: to be looked at; the numbers open below it. */
export function CompareChart({ title, points, now, before, highest, numbers }: CompareChartProps) {
  const top = Math.max(1, ...points.flatMap((point) => [point.value, point.before]));
  const step = WIDTH / Math.max(1, points.length);
  const y = (value: number) => HEIGHT - Math.round((value * (HEIGHT - 8)) / top);
  const line = points.map((point, i) => `${Math.round(step * (i + 0.5))},${y(point.before)}`).join(" ");
  const first = points[0];
  const middle = points[Math.floor(points.length / 2)];
  const last = points.at(-1);
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-muted text-xs">
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="12" height="12">
            <rect width="12" height="12" rx="3" className="fill-accent" />
          </svg>
          {now}
        </span>
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="18" height="12">
            <path d="M0 6h18" strokeWidth="2" strokeDasharray="4 3" className="stroke-ink" fill="none" />
          </svg>
          {before}
        </span>
        <span className="money ms-auto">{highest}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={title}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-40 w-full sm:h-48"
      >
        <path
          d={`M0 ${HEIGHT / 2}H${WIDTH}`}
          className="stroke-line"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
        {points.map((point, i) => (
          <rect
            key={point.id}
            x={Math.round(step * i + step * 0.15)}
            y={y(point.value)}
            width={Math.round(step * 0.7)}
            height={HEIGHT - y(point.value)}
            className="fill-accent"
          />
        ))}
        <polyline
          points={line}
          fill="none"
          strokeWidth="2"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
        <path
          d={`M0 ${HEIGHT}H${WIDTH}`}
          className="stroke-line-strong"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p aria-hidden="true" className="tabular mt-1 flex justify-between text-muted text-xs">
        <span>{first?.label}</span>
        <span>{middle?.label}</span>
        <span>{last?.label}</span>
      </p>
      <details className="mt-2">
        <summary className="inline-block cursor-pointer py-2 font-medium text-accent text-sm underline">
          {numbers}
        </summary>
        <ol className="grid gap-1 text-sm sm:grid-cols-2">
          {points.map((point) => (
            <li key={point.id}>{point.full}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}
