import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Which of the shown ranges the resting pointer is on. Only a pointer at rest asks the page where its words are. */
const restBeforeCard = 220
const graceToReachCard = 250

const holds = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((box) => {
    // A single mark or space is hard to hit.
    const slack = box.width < 8 ? 4 : 1
    return x >= box.left - slack && x <= box.right + slack && y >= box.top && y <= box.bottom
  })

export const useHovered = (
  area: RefObject<HTMLElement | null>,
  ranges: RefObject<ReadonlyMap<string, Range>>,
  onRest: (id: string | null) => void,
): void => {
  const rest = useEffectEvent(onRest)
  useEffect(() => {
    const element = area.current
    if (element === null) return
    let timer = 0
    const ask = (x: number, y: number, wait: number): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const found = [...ranges.current].find(([, range]) => holds(range, x, y))
        rest(found?.[0] ?? null)
      }, wait)
    }
    const move = (event: PointerEvent): void => {
      if (event.buttons === 0) ask(event.clientX, event.clientY, restBeforeCard)
    }
    const leave = (): void => ask(-1, -1, graceToReachCard)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerleave', leave)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerleave', leave)
    }
  }, [area, ranges])
}
