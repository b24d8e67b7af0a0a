/** Many posts for a test site, written by WordPress itself in one go. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { prepareWordPress } from '../../scripts/cms/wordpress-prepare.ts'
import type { WordPressServer } from '../../scripts/cms/wordpress-start.ts'

export type SeedPost = {
  title: string
  content: string
  excerpt: string
  status: 'publish' | 'draft' | 'private'
  slug: string
  /** `2024-03-14 10:00:00`, UTC. */
  date: string
  section: string
  tags: string[]
}

const script = fileURLToPath(new URL('seed-wordpress.php', import.meta.url))

const day = (number: number): string => new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10)

/** One a day from 2023 on; `date` for all instead. WordPress takes the date of a post that is new for its last change. */
export const seedPosts = (count: number, from = 1, date?: string): SeedPost[] =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index
    return {
      title: `Berita ke-${number}: rob &amp; banjir`,
      content: `<!-- wp:paragraph -->\n<p>Semarang, Mercusuar – Air pasang nomor ${number} merendam jalan.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>“Kami memantau terus,” ujar petugas.</p>\n<!-- /wp:paragraph -->`,
      excerpt: number % 2 === 0 ? `Ringkasan ${number}` : '',
      status: 'publish',
      slug: `berita-${number}`,
      date: date ?? `${day(number)} 03:00:00`,
      section: 'Hukum & Kriminal',
      tags: ['banjir', 'Jalan & Tol'],
    }
  })

/** The posts' numbers there, in order. */
export const seedWordPress = async (site: WordPressServer, posts: SeedPost[]): Promise<number[]> => {
  const { tree } = await prepareWordPress()
  const php = spawn('php', ['-d', 'memory_limit=512M', script, tree], {
    env: { ...process.env, MEJA_WP_SITE: site.directory, MEJA_WP_HOST: `127.0.0.1:${site.port}` },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(php, 'close')
  php.stdin.end(JSON.stringify(posts))
  const said = Buffer.concat(await php.stdout.toArray()).toString()
  await closed
  return z.array(z.int()).parse(JSON.parse(said))
}
