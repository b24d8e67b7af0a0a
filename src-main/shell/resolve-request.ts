/**
 * Turns an `app://meja/…` address into a file inside the built renderer or the media folder, and into nothing else:
 * whatever the encoding, the traversal or the symbolic link, a path outside the two roots is `null`.
 */
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isOwnUrl } from './origin.ts'

export type Roots = { renderer: string; media: string }
export type ResolvedFile = { path: string; kind: 'page' | 'media' }

const mediaAddress = /^\/media\/([0-9a-f]{64})$/
const forbiddenInPath = /[\0\\:]|(^|\/)\.{1,2}(\/|$)/

export async function resolveRequest(url: string, roots: Roots): Promise<ResolvedFile | null> {
  if (!isOwnUrl(url, '')) return null
  const pathname = decodeOnce(new URL(url).pathname)
  if (pathname === null || forbiddenInPath.test(pathname)) return null
  const media = mediaAddress.exec(pathname)
  if (media?.[1] !== undefined) return found(roots.media, media[1], 'media')
  if (pathname.startsWith('/media/')) return null
  return found(roots.renderer, pathname === '/' ? 'index.html' : pathname.slice(1), 'page')
}

function decodeOnce(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

async function found(root: string, name: string, kind: ResolvedFile['kind']): Promise<ResolvedFile | null> {
  try {
    const [realRoot, path] = await Promise.all([realpath(root), realpath(join(root, name))])
    if (!path.startsWith(realRoot + sep)) return null
    return (await stat(path)).isFile() ? { path, kind } : null
  } catch {
    return null
  }
}
