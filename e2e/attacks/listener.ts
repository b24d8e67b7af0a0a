/** A server on this machine that counts whoever knocks, by TCP or UDP, and answers nobody. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

export type Listener = {
  port: number
  /** Connections and datagrams so far, with the beginning of what they said. */
  heard: string[]
  stop: () => Promise<void>
}

export const startListener = async (): Promise<Listener> => {
  const heard: string[] = []
  const server = createServer((socket) => {
    const at = heard.push('connected') - 1
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      heard[at] = data.toString('latin1').slice(0, 200)
      socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.')
  const datagrams = createSocket('udp4', (message) => heard.push(`datagram of ${message.length} bytes`))
  datagrams.bind(address.port, '127.0.0.1')
  await once(datagrams, 'listening')
  return {
    port: address.port,
    heard,
    stop: async () => {
      datagrams.close()
      server.close()
      await once(server, 'close')
    },
  }
}
