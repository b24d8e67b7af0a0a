/** The native file dialogs. Each resolves to nothing when the editor changes their mind. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Language } from './language.ts'

const importable = [
  ...['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'jsonl', 'ndjson', 'json', 'csv', 'tsv'],
  ...['xml', 'wxr', 'rss', 'atom', 'zip'],
]

const words = {
  id: {
    picture: 'Pilih gambar',
    pictures: 'Gambar',
    copy: 'Pilih naskah atau arsip',
    folder: 'Pilih folder arsip',
    copies: 'Naskah',
    all: 'Semua berkas',
    target: 'Ekspor ke',
  },
  en: {
    picture: 'Choose a picture',
    pictures: 'Pictures',
    copy: 'Choose copy or an archive',
    folder: 'Choose a folder of copy',
    copies: 'Copy',
    all: 'All files',
    target: 'Export to',
  },
}

export async function choosePicture(window: BrowserWindow | null, language: Language): Promise<string | null> {
  const { picture, pictures } = words[language]
  const paths = await choose(window, {
    title: picture,
    properties: ['openFile'],
    filters: [{ name: pictures, extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif'] }],
  })
  return paths[0] ?? null
}

/** No dialog of Linux or Windows offers files and folders at once. */
export function chooseCopy(
  window: BrowserWindow | null,
  language: Language,
  kind: 'files' | 'folder',
): Promise<string[]> {
  const { copy, copies, all, folder } = words[language]
  if (kind === 'folder') return choose(window, { title: folder, properties: ['openDirectory'] })
  return choose(window, {
    title: copy,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: copies, extensions: importable },
      { name: all, extensions: ['*'] },
    ],
  })
}

/** The system asks before a file that is there is replaced. */
export async function chooseTarget(
  window: BrowserWindow | null,
  language: Language,
  name: string,
  extension: string,
): Promise<string | null> {
  const options = {
    title: words[language].target,
    defaultPath: `${name}.${extension}`,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
  return answer.canceled ? [] : answer.filePaths
}
