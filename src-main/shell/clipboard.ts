/**
 * Reads text and HTML from the system clipboard. Electron 44 made the clipboard a copy of the web's promise-based one;
 * 33 has `readHTML` at once. Told apart only here.
 */
import { clipboard } from 'electron'

/** Larger clipboards are cut: nothing a story needs is longer. */
const maxCharacters = 10_000_000

type OldClipboard = { readHTML: () => string }

export async function readClipboard(): Promise<{ text: string; html: string }> {
  const [text, html] = await Promise.all([clipboard.readText(), readHtml()])
  return { text: text.slice(0, maxCharacters), html: html.slice(0, maxCharacters) }
}

async function readHtml(): Promise<string> {
  if (isOld(clipboard)) return clipboard.readHTML()
  for (const item of await clipboard.read()) {
    if (!item.types.includes('text/html')) continue
    const content: unknown = await item.getType('text/html')
    if (content instanceof Blob) return content.text()
  }
  return ''
}

function isOld(value: object): value is OldClipboard {
  return 'readHTML' in value
}
