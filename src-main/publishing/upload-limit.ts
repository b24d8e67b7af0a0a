/**
 * How large a picture a server takes, found out without sending one: only the head of a request leaves, with its length
 * and `Expect: 100-continue` (RFC 9110, section 10.1.1), and what stands before the site refuses it with 413. No
 * password and no word of a story is in it.
 */
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { acceptableUrl } from './http.ts'

const megabyte = 1024 * 1024
/** Limits as hosts set them; the first is the largest picture the archive takes. */
const sizes = [30, 20, 16, 10, 8, 5, 4, 2, 1].map((each) => each * megabyte)
/** A server that knows nothing of `Expect` waits for the picture: silence is no refusal. */
const patienceMs = 1_500

const refuses = (url: URL, bytes: number): Promise<boolean> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'image/jpeg', 'content-length': bytes, expect: '100-continue' }
    const open = url.protocol === 'https:' ? overHttps : overHttp
    const asked = open(url, { method: 'POST', agent: false, headers })
    const end = (isRefused: boolean): void => {
      clearTimeout(timer)
      resolve(isRefused)
      asked.destroy()
    }
    const timer = setTimeout(() => end(false), patienceMs)
    asked.on('continue', () => end(false))
    asked.on('response', ({ statusCode }) => end(statusCode === 413))
    asked.on('error', () => end(false))
    asked.flushHeaders()
  })

/** Bytes that are certainly taken; 0 where not even the smallest was; null where no limit showed. */
export const uploadLimit = async (address: string): Promise<number | null> => {
  const url = acceptableUrl(address)
  if (url === null) return null
  for (const [index, bytes] of sizes.entries()) if (!(await refuses(url, bytes))) return index === 0 ? null : bytes
  return 0
}
