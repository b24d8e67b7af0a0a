import type { ExportFormat } from '../../src-shared/contract/index.ts'
import { csvExport } from './csv.ts'
import type { Exporter } from './format.ts'
import { htmlExport } from './html.ts'
import { jsonlExport } from './jsonl.ts'
import { markdownExport } from './markdown/markdown.ts'
import { ninjsExport } from './ninjs.ts'
import { wxrExport } from './wxr.ts'

/** Every format that can be exported: a new one is one import and one line. */
export const exporters: Record<ExportFormat, Exporter> = {
  jsonl: jsonlExport,
  csv: csvExport,
  wxr: wxrExport,
  ninjs: ninjsExport,
  html: htmlExport,
  markdown: markdownExport,
}
