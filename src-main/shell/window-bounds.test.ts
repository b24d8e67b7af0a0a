import fc from 'fast-check'
import { expect, it } from 'vitest'
import { minimumSize, placeWindow } from './window-bounds.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const desk = { x: 1440, y: -200, width: 1920, height: 1040 }
const remembered = { x: 1500, y: 0, width: 1600, height: 900, maximized: false }

it('opens where it was', () => {
  expect(placeWindow(remembered, [laptop, desk])).toEqual(remembered)
})

it('comes back to the primary display when its own is gone, at a size that fits', () => {
  expect(placeWindow(remembered, [laptop])).toEqual({ width: 1440, height: 860, maximized: false })
})

it('does not open with its title bar out of reach', () => {
  expect(placeWindow({ ...remembered, y: -500 }, [laptop, desk])).not.toHaveProperty('x')
})

it('opens at its usual size the first time, also with no display to ask', () => {
  expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 800, maximized: false })
  expect(placeWindow(null, [])).toEqual({ width: 1280, height: 800, maximized: false })
})

it('is always reachable and never smaller than the interface needs', () => {
  const edge = fc.integer({ min: -20_000, max: 20_000 })
  const side = fc.integer({ min: 200, max: 20_000 })
  const state = fc.record({ x: edge, y: edge, width: side, height: side, maximized: fc.boolean() })
  fc.assert(
    fc.property(state, (before) => {
      const placed = placeWindow(before, [laptop, desk])
      expect(placed.width).toBeGreaterThanOrEqual(minimumSize.width)
      expect(placed.height).toBeGreaterThanOrEqual(minimumSize.height)
      if (placed.x === undefined || placed.y === undefined) return
      const { x, y } = placed
      const within = [laptop, desk].some(
        (area) => y >= area.y - 1 && y < area.y + area.height && x < area.x + area.width,
      )
      expect(within).toBe(true)
    }),
  )
})
