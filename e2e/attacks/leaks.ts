/** Looks for a password in everything a folder holds, in any form it is sent or written in. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** As it was typed, without its spaces, in an address, and as the credentials of a request. */
export const formsOf = (user: string, password: string): string[] => [
  password,
  password.replaceAll(' ', ''),
  encodeURIComponent(password),
  Buffer.from(password).toString('base64'),
  Buffer.from(`${user}:${password}`).toString('base64'),
]

export const leaksIn = (text: string, forms: readonly string[]): string[] => forms.filter((form) => text.includes(form))

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)

/** A file's bytes as text, what is packed in it, and both as Chromium keeps its strings, two bytes a letter. */
const textsOf = (path: string): string[] => {
  const bytes = readFileSync(path)
  const isPacked = bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))
  const texts = [bytes, ...(isPacked ? [gunzipSync(bytes)] : [])].map((each) => each.toString('latin1'))
  return [...texts, ...texts.map((text) => text.replaceAll('\0', ''))]
}

/** The files with one of the forms in them. */
export const filesWithLeaks = (folder: string, forms: readonly string[]): string[] =>
  filesUnder(folder).filter((path) => textsOf(path).some((text) => leaksIn(text, forms).length > 0))
