import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'
import { Tooltip } from './tooltip.tsx'

/**
 * Tabs under one name; arrow keys move between them, and only the open panel is in the page. With icons they stay on
 * one row however narrow it is: the words of those that are not open give way, to a tooltip and to assistive technology.
 */
export type Tab<Value extends string> = {
  value: Value
  label: string
  icon?: ReactNode
  count?: number | undefined
  panel: ReactNode
}

export const Tabs = <Value extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}) => (
  <Base.Root value={value} onValueChange={(next: Value) => onChange(next)} className={styles.root}>
    <Base.List className={styles.list} aria-label={label} activateOnFocus>
      {tabs.map((tab) =>
        tab.icon === undefined ? (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            <Count of={tab.count} />
          </Base.Tab>
        ) : (
          <Tooltip key={tab.value} label={tab.label}>
            <Base.Tab value={tab.value} className={[styles.tab, styles.withIcon].join(' ')}>
              {tab.icon}
              <span className={styles.label}>{tab.label}</span>
              <Count of={tab.count} />
            </Base.Tab>
          </Tooltip>
        ),
      )}
    </Base.List>
    {tabs.map((tab) => (
      <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
        {tab.panel}
      </Base.Panel>
    ))}
  </Base.Root>
)

const Count = ({ of }: { of: number | undefined }) =>
  of === undefined || of === 0 ? null : (
    <>
      {' '}
      <span className={styles.count}>{of}</span>
    </>
  )
