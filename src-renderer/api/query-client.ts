import { QueryClient } from '@tanstack/react-query'

/**
 * One cache for everything main tells us. The archive is on this machine, so nothing waits for a network, nothing is
 * retried, and nothing goes stale until an event says so.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
