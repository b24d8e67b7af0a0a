/** `endpoint template NAME`: how stories are rendered for an endpoint; the options given change it, the others stay. */
import { SiteTemplate } from '../../src-shared/contract/index.ts'
import { formsOf } from '../../src-shared/publishing/site-forms.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { requireEndpoint } from './publishing-for-command.ts'

const advice: Record<keyof SiteTemplate, string> = {
  form: '--form must be one of: neutral, blocks, idtheme, cards.',
  dateline: '--dateline is a pattern of up to 100 characters, such as "{PLACE}, {OUTLET} – ".',
  quote: '--quote must be blockquote or paragraph.',
  relatedPlace: '--related must be written, after or end.',
  relatedAfter: '--related-after is a number of paragraphs from 1 to 50.',
  relatedAs: '--related-as must be list or lines.',
}

const isField = (name: PropertyKey | undefined): name is keyof SiteTemplate =>
  typeof name === 'string' && Object.hasOwn(advice, name)

export const endpointTemplateCommand: Command = {
  name: 'endpoint template',
  usage: 'NAME [--form neutral|blocks|idtheme|cards]',
  summary: 'Show or change how stories are rendered for an endpoint',
  access: 'write',
  options: {
    form: { type: 'string' },
    dateline: { type: 'string' },
    quote: { type: 'string' },
    related: { type: 'string' },
    'related-after': { type: 'string' },
    'related-as': { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async ({ archive: open, positionals, values }) => {
    const archive = await open()
    const endpoint = await requireEndpoint(archive, positionals[0] ?? '')
    const given = {
      ...{ form: values.form, dateline: values.dateline, quote: values.quote, relatedPlace: values.related },
      relatedAfter: values['related-after'] === undefined ? undefined : Number(values['related-after']),
      relatedAs: values['related-as'],
    }
    const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const parsed = SiteTemplate.safeParse({ ...endpoint.template, ...chosen })
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path[0]
      throw new UsageError(isField(field) ? advice[field] : 'The template has a field that is not known.')
    }
    const template = parsed.data
    const forms = formsOf(endpoint.kind)
    if (!forms.includes(template.form)) {
      throw new UsageError(`“${endpoint.name}” takes these forms: ${forms.join(', ')}.`)
    }
    if (Object.keys(chosen).length > 0) await archive.write('saveEndpoint', { ...endpoint, template })
    const { form, dateline, quote, relatedAfter, relatedAs, relatedPlace } = template
    const lines = [
      `form      ${form}`,
      `dateline  ${dateline === '' ? 'as written' : dateline}`,
      `quote     ${quote}`,
      `related   ${relatedPlace}${relatedPlace === 'after' ? ` ${relatedAfter} paragraphs` : ''}, as ${relatedAs}`,
    ]
    return { ok: true, value: { endpoint: endpoint.name, ...template }, text: lines.join('\n') }
  },
}
