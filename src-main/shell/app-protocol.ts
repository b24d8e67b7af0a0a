/** Serves the built page and the archive's pictures as `app://meja/`, read-only, with the security headers. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { sniffImage } from '../media/image-kind.ts'
import { appScheme } from './origin.ts'
import { type ResolvedFile, type Roots, resolveRequest } from './resolve-request.ts'
import { responseHeaders } from './response-headers.ts'

const pageTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveApp(roots: Roots): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound()
    const file = await resolveRequest(request.url, roots)
    return file === null ? notFound() : answer(file)
  })
}

async function answer(file: ResolvedFile): Promise<Response> {
  const bytes = await readFile(file.path)
  const type = file.kind === 'media' ? sniffImage(bytes) : pageTypes[extname(file.path)]
  if (type === undefined || type === null) return notFound()
  return new Response(new Uint8Array(bytes), { headers: responseHeaders(type, file.kind) })
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: responseHeaders('text/plain; charset=utf-8', 'page') })
}
