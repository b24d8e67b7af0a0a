/**
 * The block at the top of a Markdown or text file: YAML between `---`, TOML between `+++`. Of both what front matter
 * really holds: words, lists, text over several lines, and of what is nested its name.
 */
export type FrontMatter = { fields: Record<string, string | string[]>; body: string }

const block = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/

const withoutComment = (text: string): string => {
  const quoted = /^\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s+#/.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  return /^\s*["']/.test(text) ? text : text.replace(/(?:^|\s)#.*$/, '')
}

const unquoted = (text: string): string => {
  const given = withoutComment(text).trim()
  const quote = given[0]
  const quoted = given.length > 1 && (quote === '"' || quote === "'") && given.endsWith(quote)
  if (!quoted) return given
  if (quote === "'") return given.slice(1, -1).replaceAll("''", "'")
  try {
    // A double-quoted string of YAML is nearly always one of JSON.
    return String(JSON.parse(given))
  } catch {
    return given.slice(1, -1)
  }
}

const listed = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,][^,]*/g

const readValue = (text: string): string | string[] => {
  const list = /^\[(.*)\]$/.exec(withoutComment(text).trim())
  return list === null
    ? unquoted(text)
    : [...(list[1] ?? '').matchAll(listed)].map(([part]) => unquoted(part)).filter((part) => part !== '')
}

/** Of a list of people or terms their names: `- name: Rina`. */
const readItem = (text: string): string => unquoted(/^(?:name|title)\s*:\s+(.*)$/i.exec(text)?.[1] ?? text)

const indentOf = (line: string): number => line.length - line.trimStart().length

/** `|` keeps the lines of a text, `>` folds them. Its lines are taken away from the front of `lines`. */
const takeText = (lines: string[], isFolded: boolean): string => {
  const taken: string[] = []
  for (let line = lines[0]; line !== undefined && (line.trim() === '' || indentOf(line) > 0); line = lines[0]) {
    taken.push(line.trim())
    lines.shift()
  }
  return taken.join(isFolded ? ' ' : '\n').trim()
}

export const readFrontMatter = (text: string): FrontMatter => {
  const match = block.exec(text)
  if (match === null) return { fields: {}, body: text }
  const fields: Record<string, string | string[]> = Object.create(null)
  const pairForm = match[1] === '---' ? /^([\p{L}_][\p{L}\d_-]*)\s*:\s*(.*)$/u : /^([\p{L}_][\p{L}\d_-]*)\s*=\s*(.*)$/u
  let open: string | null = null
  const lines = (match[2] ?? '').split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    const named = /^\s+name\s*:\s+(.*)$/i.exec(line)
    const pair = pairForm.exec(line)
    if (item !== null && open !== null) {
      const before = fields[open]
      fields[open] = [...(Array.isArray(before) ? before : []), readItem(item[1] ?? '')]
    } else if (named !== null && open !== null && fields[open]?.length === 0) {
      fields[open] = unquoted(named[1] ?? '')
    } else if (pair !== null) {
      const [, key = '', value = ''] = pair
      const name = key.toLowerCase()
      const isText = /^[|>][-+]?\d?\s*(?:#.*)?$/.exec(value) !== null
      const isOpen = withoutComment(value).trim() === ''
      open = isOpen ? name : null
      fields[name] = isText ? takeText(lines, value.startsWith('>')) : isOpen ? [] : readValue(value)
    }
  }
  return { fields, body: text.slice(match[0].length) }
}
