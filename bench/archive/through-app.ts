import type { SearchQuery } from '../../src-shared/contract/index.ts'
import { inBuiltApp } from './built-app.ts'

/**
 * The same questions asked by the page of the built app: through the preload, the checked channel, the main process and
 * the reader thread, and back as objects of the page. What an editor waits for, but for drawing it.
 */
const askInPage = async (inputs: SearchQuery[]): Promise<number[]> => {
  const once = async (input: SearchQuery): Promise<number> => {
    const started = performance.now()
    const reply = await globalThis.window.api.call('archive.search', input)
    if (!reply.ok) throw new Error(`The app would not search: ${reply.error.message}`)
    return performance.now() - started
  }
  const medians: number[] = []
  for (const input of inputs) {
    await once(input)
    const three = [await once(input), await once(input), await once(input)].sort((a, b) => a - b)
    medians.push(three[1] ?? 0)
  }
  return medians
}

/** Milliseconds of each question, the median of three warm ones. */
export const throughApp = (dataDirectory: string, inputs: SearchQuery[]): Promise<number[]> =>
  inBuiltApp(dataDirectory, (_, page) => page.evaluate(askInPage, inputs))
