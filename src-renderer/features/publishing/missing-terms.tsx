import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import type { Endpoint } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { termKeys } from '../../api/keys.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './finding-list.module.css'

/** What the story names and the chosen site does not know; nothing when it knows all, or was never read. */
export const MissingTermList = ({ articleId, endpoint }: { articleId: string; endpoint: Endpoint }) => {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: termKeys.missing(articleId, endpoint.id),
    queryFn: () => call('terms.missing', { articleId, endpointId: endpoint.id }),
  })
  if (data === undefined) return null
  const { section, tags, people } = data
  // That it will be left out stands among the findings.
  const isRefused = endpoint.site?.cannot?.includes('add_sections') === true
  const name = endpoint.name
  const lines = [
    ...(section === null || isRefused ? [] : [t('terms.section', { name: section, endpoint: name })]),
    ...(tags.length === 0 ? [] : [t('terms.tags', { names: tags.join(', '), endpoint: name })]),
    ...(people.length === 0 ? [] : [t('terms.people', { names: people.join(', '), endpoint: name })]),
  ]
  return lines.length === 0 ? null : (
    <ul className={styles.findings} aria-label={t('terms.missing')}>
      {lines.map((line) => (
        <li key={line} className={styles.warn}>
          <TriangleAlert size={16} aria-hidden />
          {line}
        </li>
      ))}
    </ul>
  )
}
