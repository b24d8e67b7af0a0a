import { useState, useSyncExternalStore } from 'react'
import { Settings } from '../../src-shared/contract/index.ts'
import { useSettings, useUpdateSettings } from '../features/settings/queries.ts'

/**
 * Which panels stand beside the story and how wide they are. A wide window shows what the settings say; a narrow one
 * (under 1180 px) has room for one panel at a time and does not touch the settings.
 */
export type Panel = 'list' | 'inspector'
export const panelLimits = { list: { min: 240, max: 560 }, inspector: { min: 260, max: 560 } } as const

const narrowWindow = window.matchMedia('(max-width: 1179px)')
const followWindow = (changed: () => void): (() => void) => {
  narrowWindow.addEventListener('change', changed)
  return () => narrowWindow.removeEventListener('change', changed)
}

export type Panels = {
  narrow: boolean
  open: Record<Panel, boolean>
  width: Record<Panel, number>
  show: (panel: Panel, open: boolean) => void
  resize: (panel: Panel, width: number) => void
  keepWidth: (panel: Panel, width: number) => void
}

export const usePanels = (): Panels => {
  const settings = useSettings()
  const update = useUpdateSettings()
  const narrow = useSyncExternalStore(followWindow, () => narrowWindow.matches)
  const [only, setOnly] = useState<Panel | null>('list')
  const [moving, setMoving] = useState<Partial<Record<Panel, number>>>({})
  return {
    narrow,
    open: {
      list: narrow ? only === 'list' : settings.listOpen,
      inspector: narrow ? only === 'inspector' : settings.inspectorOpen,
    },
    width: {
      list: moving.list ?? settings.listWidth,
      inspector: moving.inspector ?? settings.inspectorWidth,
    },
    show: (panel, open) => {
      setOnly(open ? panel : null)
      if (!narrow) update.mutate(panel === 'list' ? { listOpen: open } : { inspectorOpen: open })
    },
    resize: (panel, width) => setMoving((widths) => ({ ...widths, [panel]: width })),
    keepWidth: (panel, width) => {
      const key = panel === 'list' ? 'listWidth' : 'inspectorWidth'
      if (Settings.shape[key].safeParse(width).success) update.mutate({ [key]: width })
      setMoving({})
    },
  }
}
