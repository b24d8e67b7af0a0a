/** How WordPress's REST API says what is wrong. */
import { z } from 'zod'
import { type Dialect, parseJson } from '../answers.ts'

const ErrorBody = z.object({ code: z.string().max(200), message: z.string().max(20_000) })

export const wordPressDialect: Dialect = {
  name: 'a WordPress site',
  errorOf: (text) => {
    const parsed = ErrorBody.safeParse(parseJson(text))
    if (!parsed.success) return null
    const message = parsed.data.message.replace(/<[^>]*>/g, '').trim()
    return { code: parsed.data.code, message: message.slice(0, 500) }
  },
}
