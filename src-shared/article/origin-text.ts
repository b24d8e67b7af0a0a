import type { Article } from '../contract/index.ts'

/** Where an article came from in one field, as exports carry it: `import https://…`; without a source the kind alone. */
export const originText = ({ kind, source }: Pick<Article['origin'], 'kind' | 'source'>): string =>
  source === '' ? kind : `${kind} ${source}`
