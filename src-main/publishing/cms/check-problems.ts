/** What a failed request means to a person who tests a connection. */
import type { EndpointCheck, EndpointProblem } from '../../../src-shared/contract/index.ts'
import type { Problem } from './adapter.ts'
import { tlsCodes } from './answers.ts'

export const wrong = (problem: EndpointProblem, message: string): EndpointCheck => ({ ok: false, problem, message })

/** Where the site would rather be asked: its front page, without what was asked for there. */
const ownAddress = (location: string | undefined): { address?: string } =>
  location === undefined ? {} : { address: location.replace(/[?#].*$/, '').replace(/\/(wp-json|ghost)(\/.*)?$/, '') }

export const unreachable = (problem: Problem): EndpointCheck => {
  const tlsProblem = Object.values(tlsCodes).find((code) => code === problem.code)
  switch (problem.kind) {
    case 'offline':
      return wrong('unreachable', `The site cannot be reached: ${problem.message}`)
    case 'wait':
      if (tlsProblem !== undefined) return wrong(tlsProblem, `The connection is not safe. ${problem.message}`)
      if (problem.code === 'no_answer') return wrong('unreachable', `The site does not answer: ${problem.message}`)
      return wrong('server_error', problem.message)
    case 'rejected':
      if (problem.code === 'redirects')
        return { ...wrong('redirects', problem.message), ...ownAddress(problem.location) }
      if (problem.code === 'bad_port') return wrong('unreachable', problem.message)
      if (problem.code === 'insecure_url') return wrong('insecure_url', problem.message)
      if (problem.code === 'not_this_cms') return wrong('not_this_cms', problem.message)
      if (problem.code === 'rest_blocked') return wrong('rest_blocked', problem.message)
      return wrong('server_error', problem.message)
    case 'needs_auth':
    case 'conflict':
    case 'ambiguous':
    case 'unknowable':
      return wrong('server_error', problem.message)
  }
}
