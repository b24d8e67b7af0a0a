import { once } from 'node:events'
import { connect } from 'node:net'

/** As much of PostgreSQL's protocol 3.0 as a bench needs: trusted connection, simple queries, rows thrown away. */
export type PostgresClient = { query: (sql: string) => Promise<void>; close: () => void }

const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeInt32BE(body.length + 4, 0)
  return Buffer.concat([Buffer.from(kind), head, body])
}

export const connectPostgres = async (socketPath: string): Promise<PostgresClient> => {
  const socket = connect(socketPath)
  await once(socket, 'connect')
  let received = Buffer.alloc(0)
  const next = async (): Promise<{ kind: string; body: Buffer }> => {
    for (;;) {
      const length = received.length < 5 ? Number.POSITIVE_INFINITY : received.readInt32BE(1) + 1
      if (received.length >= length) {
        const found = { kind: received.toString('latin1', 0, 1), body: received.subarray(5, length) }
        received = received.subarray(length)
        return found
      }
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      received = Buffer.concat([received, chunk])
    }
  }
  const untilReady = async (): Promise<void> => {
    let problem: string | null = null
    for (;;) {
      const { kind, body } = await next()
      if (kind === 'E') problem = body.toString('utf8').replaceAll('\0', ' ')
      if (kind === 'E' && problem?.includes('FATAL') === true) throw new Error(problem)
      if (kind === 'Z') break
    }
    if (problem !== null) throw new Error(problem)
  }
  const version = Buffer.alloc(4)
  version.writeInt32BE(196_608, 0)
  socket.write(message('', Buffer.concat([version, Buffer.from('user\0postgres\0database\0postgres\0\0')])))
  await untilReady()
  return {
    query: async (sql) => {
      socket.write(message('Q', Buffer.from(`${sql}\0`)))
      await untilReady()
    },
    close: () => socket.destroy(),
  }
}
