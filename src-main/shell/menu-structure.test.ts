import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { MenuCommand } from '../../src-shared/contract/index.ts'
import type { Language } from './language.ts'
import { menuStructure } from './menu-structure.ts'
import { menuWords } from './menu-words.ts'

const build = (language: Language, platform: NodeJS.Platform = 'linux', developer = false) => {
  const sent: MenuCommand[] = []
  const menu = menuStructure({
    language,
    platform,
    developer,
    send: (name) => sent.push(name),
    openDataFolder: () => {},
  })
  return { menu, sent }
}

const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])

const click = (item: MenuItemConstructorOptions | undefined) => {
  if (item?.click === undefined) throw new Error('Nothing to click.')
  Reflect.apply(item.click, undefined, [])
}

const languages: Language[] = ['id', 'en']
const platforms: NodeJS.Platform[] = ['linux', 'win32', 'darwin']

describe.each(languages)('the menu in %s', (language) => {
  it.each(platforms)('has every command of the contract once on %s, and sends it', (platform) => {
    const { menu, sent } = build(language, platform)
    const commands = flatten(menu).filter((item) => MenuCommand.safeParse(item.id).success)
    expect(commands.map((item) => item.id).toSorted()).toEqual(MenuCommand.options.toSorted())
    for (const item of commands) click(item)
    expect(sent.toSorted()).toEqual(MenuCommand.options.toSorted())
  })

  it.each(platforms)('gives no accelerator twice on %s', (platform) => {
    const accelerators = flatten(build(language, platform).menu).flatMap((item) => item.accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  it('labels everything but separators, in this language only', () => {
    const own = new Set<string>([...Object.values(menuWords[language]), 'Meja Redaksi'])
    for (const item of flatten(build(language, 'darwin', true).menu)) {
      if (item.type !== 'separator') expect(own).toContain(item.label)
    }
  })

  it('has no developer tools unless asked', () => {
    const roles = (developer: boolean) => flatten(build(language, 'linux', developer).menu).map((item) => item.role)
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})

it('uses the accelerators of the interface', () => {
  const items = flatten(build('id').menu)
  const accelerator = (name: MenuCommand) => items.find((item) => item.id === name)?.accelerator
  expect(accelerator('new-article')).toBe('CmdOrCtrl+N')
  expect(accelerator('new-from-clipboard')).toBe('CmdOrCtrl+Shift+N')
  expect(accelerator('palette')).toBe('CmdOrCtrl+K')
  expect(accelerator('search-archive')).toBe('CmdOrCtrl+Shift+F')
  expect(accelerator('find-in-story')).toBe('CmdOrCtrl+F')
  expect(accelerator('name-version')).toBe('CmdOrCtrl+S')
  expect(accelerator('publish')).toBe('CmdOrCtrl+Enter')
  expect(accelerator('inspector-3')).toBe('CmdOrCtrl+3')
  expect(accelerator('focus-mode')).toBe('CmdOrCtrl+\\')
  expect(accelerator('settings')).toBe('CmdOrCtrl+,')
  expect(accelerator('shortcuts')).toBe('CmdOrCtrl+/')
})
