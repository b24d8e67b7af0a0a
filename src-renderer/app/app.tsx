import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { createQueryClient } from '../api/query-client.ts'
import { refreshOnEvents } from '../api/refresh.ts'
import { ArchiveProvider } from '../features/archive/archive-state.tsx'
import { keepSessions } from '../features/compose/autosave.ts'
import { useAppInfo, useSettings } from '../features/settings/queries.ts'
import { LanguageProvider } from '../i18n/words.ts'
import { ToastProvider } from '../ui/toasts.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { DeskProvider } from './desk-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'

/** Everything a view may rely on: the cache, the language and theme, the desk's state, notices and tooltips. */
export const App = () => {
  const [queries] = useState(createQueryClient)
  useEffect(() => refreshOnEvents(queries), [queries])
  useEffect(keepSessions, [])
  return (
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <Suspense>
          <Appearance>
            <ToastProvider>
              <TooltipProvider>
                <DeskProvider>
                  <ArchiveProvider>
                    <Frame />
                  </ArchiveProvider>
                </DeskProvider>
              </TooltipProvider>
            </ToastProvider>
          </Appearance>
        </Suspense>
      </ErrorBoundary>
    </QueryClientProvider>
  )
}

const Appearance = ({ children }: { children: ReactNode }) => {
  const { interfaceLanguage, theme } = useSettings()
  const { language: systemLanguage } = useAppInfo()
  const language = interfaceLanguage === 'system' ? systemLanguage : interfaceLanguage
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return <LanguageProvider value={language}>{children}</LanguageProvider>
}
