import type { BlockRule } from '../check.types.ts'
import { findAll } from './find-all.ts'

/** White space and invisible characters that the web and word processors leave in copy. */
const family = 'paste'
const source = 'Kebiasaan redaksi: naskah memakai spasi biasa'

export const noBreakSpace: BlockRule = {
  id: 'paste.nbsp',
  family,
  severity: 'warning',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'unseen',
  examples: {
    fires: [
      { text: 'Warga⟦\u00A0⟧datang sejak pagi.', fix: ' ' },
      { text: 'Harga naik⟦\u202F⟧lagi.', fix: ' ' },
    ],
    silent: ['Warga datang sejak pagi.'],
  },
  check: ({ text }) => findAll(text, /[\u00A0\u202F\u2000-\u200A\u3000]/g, () => ({ fix: ' ', safe: true })),
}

export const doubledSpace: BlockRule = {
  id: 'paste.double-space',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'gap',
  examples: {
    fires: [
      { text: 'Warga⟦  ⟧datang sejak pagi.', fix: ' ' },
      { text: 'Warga⟦\t⟧datang.', fix: ' ' },
    ],
    silent: ['Warga datang sejak pagi.', 'Satu baris\n  lalu baris berikutnya yang panjang sekali di sini.'],
  },
  check: ({ text }) =>
    findAll(text, /(?<=[^\s])[^\S\r\n]{2,}(?=[^\s])|(?<=\S)\t(?=\S)/g, () => ({ fix: ' ', safe: true })),
}

export const invisibleCharacter: BlockRule = {
  id: 'paste.invisible',
  family,
  severity: 'error',
  source,
  copy: 'all',
  scope: 'block',
  sign: 'unseen',
  examples: {
    fires: [
      { text: 'Pemerin⟦\u00AD⟧tah kota membuka pasar.', fix: '' },
      { text: 'Warga⟦\u200B⟧ datang.', fix: '' },
    ],
    silent: ['Pemerintah kota membuka pasar.'],
  },
  check: ({ text }) =>
    findAll(text, /[\u200B\u2060\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]+|(?<=[\s\S])\uFEFF+/g, () => ({
      fix: '',
      safe: true,
    })),
}
