import { useQuery } from '@tanstack/react-query'
import type { ArchiveStatistics } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'

export const useStatistics = (): ArchiveStatistics | undefined =>
  useQuery({ queryKey: archiveKeys.statistics, queryFn: () => call('archive.statistics', {}) }).data
