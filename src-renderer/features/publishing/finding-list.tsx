import { CheckCircle2, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PrePublishFinding } from '../../../src-shared/contract/index.ts'
import { runCommand } from '../../app/commands.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './finding-list.module.css'

/** What the pre-publish check found, the blocking first in red, each with a way to the place where it is mended. */
const fields = { headline: 'headline', standfirst: 'standfirst', image: 'caption' } as const

const focusIn = (selector: string): void => {
  // After the sheet has closed and given the focus back.
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus()))
}

const goTo = (place: PrePublishFinding['place']): void => {
  switch (place) {
    case 'headline':
    case 'standfirst':
    case 'image':
      focusIn(`[data-field="${fields[place]}"] textarea`)
      return
    case 'body':
      focusIn('[data-lexical-editor="true"]')
      return
    case 'article':
      runCommand('inspector-1')
      return
    case 'checks':
      runCommand('inspector-2')
      return
    case 'related':
      runCommand('inspector-3')
      return
    case 'publish':
      runCommand('inspector-5')
  }
}

const marks: Record<PrePublishFinding['level'], ReactNode> = {
  block: <OctagonAlert size={16} aria-hidden />,
  warn: <TriangleAlert size={16} aria-hidden />,
  info: <Info size={16} aria-hidden />,
}

export const FindingList = ({ findings, onLeave }: { findings: readonly PrePublishFinding[]; onLeave: () => void }) => {
  const { t, formats } = useWords()
  if (findings.length === 0) {
    return (
      <p className={styles.complete}>
        <CheckCircle2 size={16} aria-hidden />
        {t('publish.complete')}
      </p>
    )
  }
  const leaveFor = (place: PrePublishFinding['place']): void => {
    onLeave()
    goTo(place)
  }
  return (
    <ul className={styles.findings} aria-label={t('publish.missing')}>
      {findings.map(({ item, level, place, n, found, limit }) => (
        <li key={item} className={styles[level]}>
          {marks[level]}
          <span className={styles.words}>
            {t(`prePublish.${item}`, {
              n,
              found: item === 'embargo' ? formats.dayAndTime(new Date(found)) : found,
              limit: limit ?? 0,
            })}
          </span>
          <Button
            kind="quiet"
            onClick={() => leaveFor(place)}
            aria-label={t('prePublish.goTo', { item: t(`prePublish.name.${item}`) })}
          >
            {t('prePublish.go')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
