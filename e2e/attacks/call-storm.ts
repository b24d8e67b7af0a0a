/**
 * Calls every channel with values nobody meant for it, from inside the page. Answers with what broke the rule that
 * each call comes back as an envelope with a known code; a call that never comes back hangs the test.
 */
export type Storm = { channels: readonly string[]; codes: readonly string[]; each: number; seed: number }

export const callStorm = async ({
  channels,
  codes,
  each,
  seed,
}: Storm): Promise<{ calls: number; broken: string[] }> => {
  let state = seed
  /** Mulberry32: small, even, and the same for the same seed. */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
  const names = ['id', 'articleId', 'jobId', 'ids', 'content', 'url', 'query', 'view', 'limit', 'offset', 'status']
  const keys = [
    ...names,
    'data',
    'fileName',
    'secret',
    'endpointId',
    'revision',
    '__proto__',
    'constructor',
    'toString',
  ]
  const leaves: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random() * 1e9,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -1,
    () => 10n ** 30n,
    () => random() < 0.5,
    () => '',
    () => "'; DROP TABLE articles; --",
    () => '../../../../etc/passwd',
    () => '\u0000\ud800\uffff',
    () => 'x'.repeat(Math.floor(random() * 20_000)),
    () => new Date(Number.NaN),
    () => new Uint8Array(Math.floor(random() * 1_000)),
    () => new ArrayBuffer(8),
    () => new Map([['id', 1]]),
    () => new Set(['id']),
    () => /(a+)+$/,
    () => new Error('x'),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ]
  const value = (depth: number): unknown => {
    if (depth === 0 || random() < 0.4) return pick(leaves)()
    const size = Math.floor(random() * 5)
    if (random() < 0.3) return Array.from({ length: size }, () => value(depth - 1))
    const entries = Array.from({ length: size }, () => [pick(keys), value(depth - 1)] as const)
    return Object.fromEntries(entries)
  }
  const broken: string[] = []
  const check = async (channel: string, input: unknown): Promise<void> => {
    try {
      const answer: unknown = await Reflect.apply(window.api.call, window.api, [channel, input])
      const envelope = answer as { ok?: unknown; error?: { code?: unknown; message?: unknown } }
      if (envelope.ok === true) return
      const isTyped = typeof envelope.error?.message === 'string' && codes.includes(String(envelope.error.code))
      if (envelope.ok !== false || !isTyped) broken.push(`${channel} answered ${JSON.stringify(answer)}`)
      if (envelope.error?.code === 'internal') broken.push(`${channel} failed inside: ${envelope.error.message}`)
    } catch (error) {
      broken.push(`${channel} threw ${String(error)}`)
    }
  }
  for (const channel of channels) {
    for (let count = 0; count < each; count += 1) await check(channel, value(4))
  }
  return { calls: channels.length * each, broken: [...new Set(broken)] }
}
