import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './split-handle.module.css'

/**
 * The line at a panel's edge, moved by pointer or by arrow keys (16 px a press; Home and End go to the limits).
 * `onMove` follows the pointer; `onRest` comes once, when the width is meant to be kept.
 */
export const SplitHandle = ({
  label,
  width,
  min,
  max,
  edge,
  onMove,
  onRest,
}: {
  label: string
  width: number
  min: number
  max: number
  /** The edge of the panel on which the line stands; the panel encloses it. */
  edge: 'right' | 'left'
  onMove: (width: number) => void
  onRest: (width: number) => void
}) => {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const limited = (next: number): number => Math.round(Math.min(max, Math.max(min, next)))
  const sign = edge === 'right' ? 1 : -1

  const follow = (event: PointerEvent<HTMLElement>): number | null =>
    drag.current === null ? null : limited(drag.current.width + sign * (event.clientX - drag.current.x))

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const steps: Record<string, number> = {
      ArrowLeft: limited(width - sign * 16),
      ArrowRight: limited(width + sign * 16),
      Home: min,
      End: max,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    onMove(next)
    onRest(next)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget; <hr> cannot carry a value.
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={[styles.handle, styles[edge]].join(' ')}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        const next = follow(event)
        if (next !== null) onMove(next)
      }}
      onPointerUp={(event) => {
        const next = follow(event)
        drag.current = null
        if (next !== null) onRest(next)
      }}
    />
  )
}
