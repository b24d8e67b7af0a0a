import styles from './plots.module.css'

/** Small plots in SVG. What they show is in the table beside them, so a reader hears only their name. */
export type Bar = { label: string; value: number }

const longest = (bars: readonly Bar[]): number => Math.max(1, ...bars.map((bar) => bar.value))

const width = 600
const height = 120

/** Columns from left to right: time. Labels stand where there is room for them. */
export const Columns = ({ bars, label }: { bars: readonly Bar[]; label: string }) => {
  const most = longest(bars)
  const step = width / Math.max(1, bars.length)
  const every = Math.ceil(48 / step)
  return (
    <svg className={styles.plot} role="img" aria-label={label} viewBox={`0 0 ${width} ${height + 20}`}>
      {bars.map((bar, at) => {
        const tall = Math.max(bar.value === 0 ? 0 : 1, (bar.value / most) * height)
        return (
          <g key={bar.label}>
            <rect
              className={styles.bar}
              x={at * step + step * 0.1}
              y={height - tall}
              width={Math.min(step * 0.8, 48)}
              height={tall}
            />
            {at % every === 0 && (
              <text className={styles.label} x={at * step + step * 0.1} y={height + 15}>
                {bar.label}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** The share of one row, beside its figures. */
export const Share = ({ value, most }: { value: number; most: number }) => (
  <svg className={styles.share} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
    <rect className={styles.bar} x="0" y="0" width={Math.max(1, (value / Math.max(1, most)) * 100)} height="8" />
  </svg>
)
