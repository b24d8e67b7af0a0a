import { expect, test } from 'vitest'
import { reduceDesk, startingState } from './desk-state.tsx'

test('the open article stays open while the views change', () => {
  const open = reduceDesk(startingState, { type: 'article', articleId: 'a1' })
  expect(reduceDesk(open, { type: 'view', view: 'archive' })).toEqual({ ...open, view: 'archive' })
})

test('asking for a view ends focus mode, or nothing would be seen of it', () => {
  const focused = reduceDesk(startingState, { type: 'focus' })
  expect(focused.focusMode).toBe(true)
  expect(reduceDesk(focused, { type: 'view', view: 'queue' }).focusMode).toBe(false)
})

test('one dialog at a time', () => {
  const palette = reduceDesk(startingState, { type: 'overlay', overlay: 'palette' })
  expect(reduceDesk(palette, { type: 'overlay', overlay: 'settings' }).overlay).toBe('settings')
  expect(reduceDesk(palette, { type: 'overlay', overlay: null }).overlay).toBeNull()
})
