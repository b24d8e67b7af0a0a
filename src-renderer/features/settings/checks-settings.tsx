import { X } from 'lucide-react'
import { type JSX, type ReactNode, useState } from 'react'
import { HouseChecks } from '../../../src-shared/contract/index.ts'
import type { RuleFamily, Severity } from '../../../src-shared/language/checks/check.types.ts'
import { listRules, type RuleSummary } from '../../../src-shared/language/checks/rules.ts'
import { useWords } from '../../i18n/words.ts'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from '../checks/checks.module.css'
import { RehearsalView } from '../checks/rehearsal-view.tsx'
import { useRehearsal } from '../checks/use-rehearsal.ts'
import { useSettings, useUpdateSettings } from './queries.ts'
import { sectionsFromLines as linesOf } from './sections.ts'

/** What the house wants checked: its style, each rule's weight, its own words, what it always ignores. */
const families: readonly RuleFamily[] = [
  'story',
  'quotation',
  'names',
  'figures',
  'dates',
  'spelling',
  'sentence',
  'punctuation',
  'paste',
]
type Weight = Severity | 'off'
const weights: readonly Weight[] = ['error', 'warning', 'info', 'off']

const useHouse = (): { checks: HouseChecks; change: (part: HouseChecks) => void } => {
  const { checks } = useSettings()
  const { mutate } = useUpdateSettings()
  return { checks, change: (part) => mutate({ checks: { ...checks, ...part } }) }
}

export const ChecksSettings = ({ onOpen }: { onOpen: (articleId: string) => void }): JSX.Element => {
  const { t, language } = useWords()
  const rules = listRules(language)
  const { state, start, stop } = useRehearsal()
  return (
    <div className={styles.settings}>
      <p>{t('checks.settings.lead')}</p>
      <HouseStyle />
      <Dictionary />
      <Ignored />
      <h3>{t('checks.settings.rules')}</h3>
      {families.map((family) => (
        <fieldset key={family} className={styles.family}>
          <legend>{t(`checks.family.${family}`)}</legend>
          {rules
            .filter((rule) => rule.family === family)
            .map((rule) => (
              <RuleRow key={rule.id} rule={rule} onTry={() => start(rule.id)}>
                {state?.rule === rule.id ? <RehearsalView state={state} onStop={stop} onOpen={onOpen} /> : null}
              </RuleRow>
            ))}
        </fieldset>
      ))}
    </div>
  )
}

type RuleRowProps = { rule: RuleSummary; onTry: () => void; children: ReactNode }

const RuleRow = ({ rule, onTry, children }: RuleRowProps): JSX.Element => {
  const { t } = useWords()
  const { checks, change } = useHouse()
  const set = (weight: Weight): void => {
    const { [rule.id]: _, ...others } = checks.rules ?? {}
    change({ rules: weight === rule.severity ? others : { ...others, [rule.id]: weight } })
  }
  return (
    <div className={styles.ruleRow}>
      <div className={styles.ruleFacts}>
        <p>{rule.reason}</p>
        <p className={styles.source}>{rule.source}</p>
        <button
          type="button"
          className={styles.rehearse}
          aria-label={t('checks.rehearsal.startOf', { reason: rule.reason })}
          onClick={onTry}
        >
          {t('checks.rehearsal.start')}
        </button>
      </div>
      <select
        aria-label={t('checks.settings.severityOf', { reason: rule.reason })}
        value={checks.rules?.[rule.id] ?? rule.severity}
        onChange={(event) => {
          const weight = weights.find((one) => one === event.currentTarget.value)
          if (weight !== undefined) set(weight)
        }}
      >
        {weights.map((weight) => {
          const severity = t(`checks.severity.${weight}`)
          return (
            <option key={weight} value={weight}>
              {weight === rule.severity ? t('checks.settings.usual', { severity }) : severity}
            </option>
          )
        })}
      </select>
      {children}
    </div>
  )
}

const usualLength = 40

const HouseStyle = (): JSX.Element => {
  const { t } = useWords()
  const { checks, change } = useHouse()
  const [length, setLength] = useState(String(checks.longestSentence ?? usualLength))
  const parsed = HouseChecks.shape.longestSentence.safeParse(Number(length))
  return (
    <div className={styles.two}>
      <Select
        label={t('checks.settings.percent')}
        choices={[
          { value: 'any', label: t('checks.settings.percent.any') },
          { value: 'persen', label: t('checks.settings.percent.persen') },
          { value: '%', label: t('checks.settings.percent.sign') },
        ]}
        value={checks.percent ?? 'any'}
        onChange={(percent) => change({ percent })}
      />
      <TextField
        label={t('checks.settings.longest')}
        type="number"
        min={10}
        max={200}
        value={length}
        problem={parsed.success ? undefined : t('checks.settings.longestProblem')}
        onChange={(event) => setLength(event.currentTarget.value)}
        onBlur={() => {
          if (parsed.success) change({ longestSentence: parsed.data })
        }}
      />
    </div>
  )
}

const Dictionary = (): JSX.Element => {
  const { t } = useWords()
  const { checks, change } = useHouse()
  const [lines, setLines] = useState((checks.dictionary ?? []).join('\n'))
  const keep = (): void => {
    const words = HouseChecks.shape.dictionary.safeParse(linesOf(lines))
    if (words.success) change({ dictionary: words.data })
  }
  return (
    <TextArea
      label={t('checks.settings.dictionary')}
      hint={t('checks.settings.dictionaryHint')}
      value={lines}
      rows={4}
      onChange={(event) => setLines(event.currentTarget.value)}
      onBlur={keep}
    />
  )
}

const Ignored = (): JSX.Element => {
  const { t, language } = useWords()
  const { checks, change } = useHouse()
  const ignored = checks.ignore ?? []
  const reasons = new Map<string, string>(listRules(language).map(({ id, reason }) => [id, reason]))
  return (
    <section>
      <h3>{t('checks.settings.ignored')}</h3>
      {ignored.length === 0 ? <p className={styles.hint}>{t('checks.settings.ignoredNone')}</p> : null}
      <ul className={styles.ignored}>
        {ignored.map((one) => (
          <li key={`${one.rule} ${one.text}`}>
            <span className={styles.ruleFacts}>
              “{one.text}” <span className={styles.source}>{reasons.get(one.rule) ?? one.rule}</span>
            </span>
            <IconButton
              label={t('checks.settings.stopIgnoring', { text: one.text })}
              icon={<X size={16} aria-hidden />}
              onClick={() => change({ ignore: ignored.filter((other) => other !== one) })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
