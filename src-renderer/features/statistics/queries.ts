import { useQuery } from '@tanstack/react-query'
import type { ArchiveStatistics } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'

export const useStatistics = (): { data: ArchiveStatistics | undefined; error: Error | null } =>
  useQuery({ queryKey: archiveKeys.statistics, queryFn: () => call('archive.statistics', {}) })
