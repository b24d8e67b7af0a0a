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

export const useImportJobs = (): ImportJob[] => {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: importKeys.jobs, queryFn: () => call('importing.jobs', {}) })
  useEffect(
    () =>
      onEvent('imports.changed', ({ job }) => {
        queries.setQueryData(importKeys.jobs, (jobs: ImportJob[] | undefined) => merge(jobs, job))
        if (job.state === 'running') return
        void queries.invalidateQueries({ queryKey: articleKeys.all })
        void queries.invalidateQueries({ queryKey: archiveKeys.all })
        void queries.invalidateQueries({ queryKey: importKeys.findings(job.id) })
      }),
    [queries],
  )
  return data ?? []
}

export const useImportFindings = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: importKeys.findings(id),
    queryFn: () => call('importing.findings', { id }),
    enabled: isWanted,
  }).data
