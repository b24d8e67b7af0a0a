import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/**
 * As much of the MySQL protocol as a bench needs: connect without a password, send a statement, read text rows. MariaDB
 * and Sphinx both speak it (dev.mysql.com, "Client/Server Protocol", version 10 handshake and COM_QUERY).
 */
export type MysqlClient = { query: (sql: string) => Promise<(string | null)[][]>; close: () => void }

const longPassword = 0x1
const protocol41 = 0x200
const secureConnection = 0x8000
const pluginAuth = 0x80000

const handshakeReply = (): Buffer => {
  const head = Buffer.alloc(32)
  head.writeUInt32LE(longPassword | protocol41 | secureConnection | pluginAuth, 0)
  head.writeUInt32LE(1 << 24, 4)
  head.writeUInt8(45, 8)
  return Buffer.concat([head, Buffer.from('root\0\0mysql_native_password\0')])
}

const framed = (sequence: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUIntLE(payload.length, 0, 3)
  head.writeUInt8(sequence, 3)
  return Buffer.concat([head, payload])
}

/** A stream of packets, each read when it is asked for. */
const packetsOf = (socket: Socket) => {
  let received = Buffer.alloc(0)
  let sequence = 0
  const next = async (): Promise<Buffer> => {
    for (;;) {
      const length = received.length < 4 ? Number.POSITIVE_INFINITY : received.readUIntLE(0, 3) + 4
      if (received.length >= length) {
        const payload = received.subarray(4, length)
        sequence = received.readUInt8(3)
        received = received.subarray(length)
        return payload
      }
      const [chunk] = (await once(socket, 'data')) as [Buffer]
      received = Buffer.concat([received, chunk])
    }
  }
  return { next, nextSequence: (): number => (sequence + 1) % 256 }
}

const throwIfError = (packet: Buffer): void => {
  if (packet[0] === 0xff) throw new Error(packet.subarray(9).toString('utf8'))
}

const lengthAt = (packet: Buffer, at: number): { length: number | null; after: number } => {
  const first = packet.readUInt8(at)
  if (first < 0xfb) return { length: first, after: at + 1 }
  if (first === 0xfb) return { length: null, after: at + 1 }
  const bytes = first === 0xfc ? 2 : first === 0xfd ? 3 : 6
  return { length: packet.readUIntLE(at + 1, bytes), after: at + 1 + (first === 0xfe ? 8 : bytes) }
}

const rowOf = (packet: Buffer, columns: number): (string | null)[] => {
  let at = 0
  return Array.from({ length: columns }, () => {
    const { length, after } = lengthAt(packet, at)
    at = after + (length ?? 0)
    return length === null ? null : packet.toString('utf8', after, at)
  })
}

const isEnd = (packet: Buffer): boolean => packet[0] === 0xfe && packet.length < 9

export const connectMysql = async (socketPath: string): Promise<MysqlClient> => {
  const socket = connect(socketPath)
  await once(socket, 'connect')
  const packets = packetsOf(socket)
  throwIfError(await packets.next())
  socket.write(framed(packets.nextSequence(), handshakeReply()))
  const welcome = await packets.next()
  throwIfError(welcome)
  if (welcome[0] === 0xfe) {
    socket.write(framed(packets.nextSequence(), Buffer.alloc(0)))
    throwIfError(await packets.next())
  }
  return {
    query: async (sql) => {
      socket.write(framed(0, Buffer.concat([Buffer.from([3]), Buffer.from(sql)])))
      const first = await packets.next()
      throwIfError(first)
      const columns = first.readUInt8(0)
      if (columns === 0) return []
      for (let column = 0; column <= columns; column += 1) await packets.next()
      const rows: (string | null)[][] = []
      for (let packet = await packets.next(); !isEnd(packet); packet = await packets.next()) {
        throwIfError(packet)
        rows.push(rowOf(packet, columns))
      }
      return rows
    },
    close: () => socket.destroy(),
  }
}
