import type { Attribution } from '../../../../src-shared/contract/index.ts'

/** How an attribution is shown to readers below a block quotation: "Anggoro Eko Cahyo, Direktur Utama"; '' when unknown. */
export const writtenAttribution = ({ speaker, role }: Attribution): string =>
  [speaker, role].filter((part) => part !== '').join(', ')
