import { describe, expect, test } from 'vitest'
import { commandFor, commandShortcuts, type KeyPress } from './shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('commandFor', () => {
  test('reads Ctrl, and ⌘ on a Mac', () => {
    expect(commandFor(press('k', { ctrlKey: true }), false)).toBe('palette')
    expect(commandFor(press('k', { metaKey: true }), true)).toBe('palette')
    expect(commandFor(press('k', { ctrlKey: true }), true)).toBeNull()
  })

  test('tells N from Shift+N, whatever the case of the key', () => {
    expect(commandFor(press('n', { ctrlKey: true }), false)).toBe('new-article')
    expect(commandFor(press('N', { ctrlKey: true, shiftKey: true }), false)).toBe('new-from-clipboard')
  })

  test('leaves typing and AltGr alone', () => {
    expect(commandFor(press('k'), false)).toBeNull()
    expect(commandFor(press('\\', { ctrlKey: true, altKey: true }), false)).toBeNull()
  })

  test('no two commands share a shortcut', () => {
    const shortcuts = Object.values(commandShortcuts)
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })
})
