/** The quote index. */
import type { Archive } from '../archive/operations.ts'
import type { Domain } from './handlers.ts'

export function quoteHandlers(archive: Archive): Domain<'quotes'> {
  return {
    'quotes.search': (query) => archive.read('quotes', query),
    'quotes.speakers': (query) => archive.read('speakers', query),
  }
}
