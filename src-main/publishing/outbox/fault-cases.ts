/** What can go wrong with one request, and the state that puts a job in: the same for every kind of server. */
import type { Fault } from '../../../e2e/servers/faulty-proxy.ts'
import type { JobState } from '../../../src-shared/contract/index.ts'

const html = {
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Selamat datang di Wi-Fi kereta</body></html>',
}

export type FaultCase = { name: string; fault: Fault; read: JobState; write: JobState }

/** For a write, nobody can tell what a lost answer did; a read is simply made again. */
export const faultCases: readonly FaultCase[] = [
  { name: 'reset before the server heard', fault: { kind: 'reset-before' }, read: 'waiting', write: 'ambiguous' },
  { name: 'reset after the server acted', fault: { kind: 'reset-after' }, read: 'waiting', write: 'ambiguous' },
  { name: 'answer cut short', fault: { kind: 'cut-short' }, read: 'waiting', write: 'ambiguous' },
  { name: 'truncated JSON', fault: { kind: 'truncated' }, read: 'waiting', write: 'ambiguous' },
  {
    name: 'HTML with 200 after',
    fault: { kind: 'answer-after', status: 200, ...html },
    read: 'waiting',
    write: 'ambiguous',
  },
  {
    name: 'HTML with 200 before',
    fault: { kind: 'answer-before', status: 200, ...html },
    read: 'waiting',
    write: 'ambiguous',
  },
  {
    name: '{} without an id',
    fault: { kind: 'answer-after', status: 201, body: '{}' },
    read: 'waiting',
    write: 'ambiguous',
  },
  { name: '502 after', fault: { kind: 'answer-after', status: 502, ...html }, read: 'waiting', write: 'ambiguous' },
  { name: '500 before', fault: { kind: 'answer-before', status: 500, ...html }, read: 'waiting', write: 'ambiguous' },
  { name: '503 after', fault: { kind: 'answer-after', status: 503, ...html }, read: 'waiting', write: 'waiting' },
  {
    name: '429',
    fault: { kind: 'answer-before', status: 429, headers: { 'retry-after': '90' } },
    read: 'waiting',
    write: 'waiting',
  },
  { name: '401', fault: { kind: 'answer-before', status: 401 }, read: 'needs_auth', write: 'needs_auth' },
  { name: '403', fault: { kind: 'answer-before', status: 403, ...html }, read: 'needs_auth', write: 'needs_auth' },
  { name: '409', fault: { kind: 'answer-before', status: 409 }, read: 'conflict', write: 'conflict' },
  { name: '413', fault: { kind: 'answer-before', status: 413, ...html }, read: 'rejected', write: 'rejected' },
  {
    name: 'a redirect',
    fault: { kind: 'answer-before', status: 302, headers: { location: 'http://127.0.0.1:9/' } },
    read: 'rejected',
    write: 'rejected',
  },
]

/** The status a fault answers with; 0 when it answers nothing of its own. */
export const statusOf = (fault: Fault): number => ('status' in fault ? fault.status : 0)
