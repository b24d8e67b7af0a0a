import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { type ContextMenuFacts, contextMenuItems } from './context-menu-items.ts'

const editFlags = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: true,
}
const inText: ContextMenuFacts = {
  isEditable: true,
  editFlags,
  misspelledWord: '',
  dictionarySuggestions: [],
  selectionText: '',
}
const nothing = { replace: () => {}, learn: () => {} }
const labels = (items: MenuItemConstructorOptions[]) => items.flatMap((item) => item.label ?? [])

it('offers editing in text fields, in the language of the interface', () => {
  expect(labels(contextMenuItems(inText, 'id', nothing))).toEqual([
    'Potong',
    'Salin',
    'Tempel',
    'Tempel tanpa format',
    'Pilih semua',
  ])
})

it('puts the suggestions for a misspelled word first and replaces it with the chosen one', () => {
  const replaced: string[] = []
  const facts = { ...inText, misspelledWord: 'pemrintah', dictionarySuggestions: ['pemerintah', 'perintah'] }
  const items = contextMenuItems(facts, 'en', { ...nothing, replace: (word) => replaced.push(word) })
  expect(labels(items).slice(0, 3)).toEqual(['pemerintah', 'perintah', 'Add to dictionary'])
  const choose = items[0]?.click
  if (choose === undefined) throw new Error('The suggestion cannot be clicked.')
  Reflect.apply(choose, undefined, [])
  expect(replaced).toEqual(['pemerintah'])
})

it('says so when there is no suggestion', () => {
  const [first] = contextMenuItems({ ...inText, misspelledWord: 'xqz' }, 'id', nothing)
  expect(first).toMatchObject({ label: 'Tidak ada saran', enabled: false })
})

it('outside of text only copies a selection, and shows nothing without one', () => {
  const outside = { ...inText, isEditable: false }
  expect(contextMenuItems(outside, 'en', nothing)).toEqual([])
  expect(labels(contextMenuItems({ ...outside, selectionText: 'kutipan' }, 'en', nothing))).toEqual(['Copy'])
})
