import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src-shared/contract/errors.ts'
import { externalUrl } from './external-url.ts'

const blocked = (url: string) => {
  try {
    externalUrl(url)
    return false
  } catch (error) {
    return error instanceof AppError && error.code === 'blocked_url'
  }
}

describe('links that may leave', () => {
  it.each([
    ['https://mercusuar.co.id/berita?id=1#komentar', 'https://mercusuar.co.id/berita?id=1#komentar'],
    ['http://127.0.0.1:8080/wp-admin/', 'http://127.0.0.1:8080/wp-admin/'],
    ['HTTPS://Mercusuar.CO.ID', 'https://mercusuar.co.id/'],
    ['mailto:redaksi@mercusuar.co.id?subject=Ralat', 'mailto:redaksi@mercusuar.co.id?subject=Ralat'],
    ['https://contoh.id/séksi', 'https://contoh.id/s%C3%A9ksi'],
  ])('%s', (url, opened) => {
    expect(externalUrl(url)).toBe(opened)
  })
})

const hostile = [
  '',
  ' ',
  'mercusuar.co.id',
  '//mercusuar.co.id',
  '/etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  '\\\\server\\share',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://contoh.id/1',
  'about:blank',
  'chrome://settings',
  'devtools://devtools',
  'view-source:https://contoh.id',
  'app://meja/',
  'ftp://contoh.id/',
  'ssh://contoh.id',
  'smb://contoh.id/x',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'ms-officecmd:{}',
  'tel:+62',
  'sms:+62',
  'intent://x#Intent;end',
  'x-apple.systempreferences:',
  'zoommtg://contoh.id',
  'vscode://file/etc/passwd',
  'jar:https://contoh.id!/',
  'ws://contoh.id',
  'https:contoh.id',
  'https:/contoh.id',
  'https:\\\\contoh.id',
  'https://contoh.id\\@jahat.id',
  'https://mercusuar.co.id@jahat.id/',
  'https://user:kata@jahat.id/',
  'https://',
  'http://',
  'https://contoh.id/\nSet-Cookie: x',
  'https://contoh.id/\r\n',
  'https://contoh.id/\t',
  'https://contoh.id/a b',
  '\u0000https://contoh.id',
  ' https://contoh.id',
  'https://contoh.id\u202egpj.exe',
  'https://contoh.id/\u2028',
  'mailto:a@b.id\r\nbcc:c@d.id',
  'https://[::1',
  'https://contoh.id:99999/',
]

describe('links that may not', () => {
  it.each(hostile)('%j', (url) => {
    expect(blocked(url)).toBe(true)
  })

  it('lets nothing but http, https and mailto through, whatever is typed', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
    const scheme = fc.oneof(
      fc.constantFrom('file', 'javascript', 'data', 'ms-msdt', 'ftp', 'app', 'https', 'http', 'mailto', 'HTTPS'),
      fc.string({ maxLength: 8 }),
    )
    const url = fc.tuple(scheme, fc.constantFrom(':', '://', ':/', ':\\\\', '%3a//'), anyText)
    fc.assert(
      fc.property(url, (parts) => {
        const text = parts.join('')
        if (blocked(text)) return
        expect(externalUrl(text)).toMatch(/^(https?:\/\/[^/]|mailto:)/)
        expect(text).toMatch(/^(https?:\/\/|mailto:)/i)
      }),
      { numRuns: 2000 },
    )
  })
})
