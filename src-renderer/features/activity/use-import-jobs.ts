import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { call, onEvent } from '../../api/client.ts'
import { archiveKeys, articleKeys, importKeys } from '../../api/keys.ts'

/** The imports that are under way or have just ended, kept up by what main tells of them. */
const merge = (jobs: ImportJob[] | undefined, changed: ImportJob): ImportJob[] => {
  const others = (jobs ?? []).filter((job) => job.id !== changed.id)
  return [changed, ...others].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Milliseconds. Main tells of every batch, of which there may be ten a second: nobody reads that quickly. */
const shownEvery = 250

export const useImportJobs = (): ImportJob[] => {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: importKeys.jobs, queryFn: () => call('importing.jobs', {}) })
  useEffect(() => {
    const waiting = new Map<string, ImportJob>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      clearTimeout(timer)
      timer = undefined
      for (const job of waiting.values())
        queries.setQueryData(importKeys.jobs, (jobs: ImportJob[] | undefined) => merge(jobs, job))
      waiting.clear()
    }
    const stop = onEvent('imports.changed', ({ job }) => {
      waiting.set(job.id, job)
      if (job.state === 'running') {
        timer ??= setTimeout(show, shownEvery)
        return
      }
      show()
      void queries.invalidateQueries({ queryKey: articleKeys.all })
      void queries.invalidateQueries({ queryKey: archiveKeys.all })
      void queries.invalidateQueries({ queryKey: importKeys.findings(job.id) })
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queries])
  return data ?? []
}

export const useImportFindings = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: importKeys.findings(id),
    queryFn: () => call('importing.findings', { id }),
    enabled: isWanted,
  }).data
