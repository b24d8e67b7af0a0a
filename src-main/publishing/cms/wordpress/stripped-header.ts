/**
 * Whether something before WordPress takes the Authorization header away. WordPress then sees a stranger, just as with a
 * wrong password; XML-RPC takes the same password inside the body, and so tells the two apart.
 */
import { escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { Http } from '../../http.ts'

const call = (user: string, secret: string): string =>
  `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${[user, secret]
    .map((value) => `<param><value><string>${escapeHtml(value)}</string></value></param>`)
    .join('')}</params></methodCall>`

/** True only when the password is proved to be good; where XML-RPC is switched off nobody can tell. */
export const passwordIsGoodInBody = async (
  http: Http,
  address: string,
  user: string,
  secret: string,
): Promise<boolean> => {
  const headers = { 'content-type': 'text/xml' }
  const result = await http({ method: 'POST', url: `${address}/xmlrpc.php`, headers, body: call(user, secret) })
  return (
    result.kind === 'response' &&
    result.status === 200 &&
    result.text.includes('<methodResponse>') &&
    !result.text.includes('<fault>') &&
    result.text.includes('<name>blogid</name>')
  )
}
