/** The `---` block of `key: value` lines at the top of a Markdown or text file. Nothing of YAML beyond lists. */
export type FrontMatter = { fields: Record<string, string | string[]>; body: string }

const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/

const unquoted = (text: string): string => {
  const given = text.trim()
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

const readValue = (text: string): string | string[] => {
  const list = /^\[(.*)\]$/.exec(text.trim())
  return list === null
    ? unquoted(text)
    : (list[1] ?? '')
        .split(',')
        .map(unquoted)
        .filter((part) => part !== '')
}

export const readFrontMatter = (text: string): FrontMatter => {
  const match = block.exec(text)
  if (match === null) return { fields: {}, body: text }
  const fields: Record<string, string | string[]> = Object.create(null)
  let list: string | null = null
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    const pair = /^([\p{L}_][\p{L}\d_-]*)\s*:\s*(.*)$/u.exec(line)
    if (item !== null && list !== null) {
      const before = fields[list]
      fields[list] = [...(Array.isArray(before) ? before : []), unquoted(item[1] ?? '')]
    } else if (pair !== null) {
      const name = (pair[1] ?? '').toLowerCase()
      list = pair[2] === '' ? name : null
      fields[name] = pair[2] === '' ? [] : readValue(pair[2] ?? '')
    }
  }
  return { fields, body: text.slice(match[0].length) }
}
