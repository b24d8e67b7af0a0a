import { z } from 'zod'
import { Endpoint, EndpointCheck, EndpointDraft } from '../publishing.ts'
import { MissingTerms, PullState, TermKind } from '../pulls.ts'
import { SiteTemplate } from '../site-template.ts'
import { done, id, nothing } from './shapes.ts'

/** Sites: their settings, their posts and the names they use. */
export const endpointsVerbs = {
  'endpoints.list': { input: nothing, output: z.array(Endpoint) },
  'endpoints.test': { input: EndpointDraft, output: EndpointCheck },
  /** Tests first; a failing test saves nothing and comes back as the check. */
  'endpoints.save': {
    input: EndpointDraft,
    output: z.object({ check: EndpointCheck, endpoint: Endpoint.nullable() }),
  },
  /** How its stories are rendered from now on; a queued job keeps what it was queued with. */
  'endpoints.setTemplate': { input: z.object({ id, template: SiteTemplate }), output: Endpoint },
  'endpoints.remove': { input: z.object({ id }), output: done },
  /** Asks the site again for its time zone and what this user may do; without an answer what was known stays. */
  'endpoints.survey': { input: z.object({ id }), output: Endpoint },
  /** Opens the site's own page in the browser, where the editor lets this program in; resolves when they have. */
  'endpoints.authorise': {
    input: z.object({ url: z.string().trim().min(1).max(2000) }),
    output: z.object({ url: z.string(), user: z.string(), secret: z.string() }),
  },
  'endpoints.stopAuthorising': { input: nothing, output: done },
  'pulls.list': { input: nothing, output: z.array(PullState) },
  /** `full` reads everything again; otherwise what changed since the last pull. Resolves when it is under way. */
  'pulls.start': { input: z.object({ endpointId: id, full: z.boolean() }), output: done },
  'pulls.cancel': { input: z.object({ endpointId: id }), output: done },
  /** Names of the sites and of the archive, for fields that also take words of their own. */
  'terms.suggest': {
    input: z.object({ kind: TermKind, typed: z.string().max(200), limit: z.int().min(1).max(100).default(30) }),
    output: z.array(z.string()),
  },
  'terms.refresh': { input: z.object({ endpointId: id }), output: done },
  'terms.missing': { input: z.object({ endpointId: id, articleId: id }), output: MissingTerms },
}
