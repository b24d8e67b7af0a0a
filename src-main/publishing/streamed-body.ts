/** A file on its way to a server in pieces, so that how much of it has left can be told. On the wire nothing differs. */
export type OnSent = (progress: { sent: number; total: number }) => void

const pieceBytes = 64 * 1024

/** With the headers that a body in pieces needs: its length, and the boundary of a form. */
export const streamedBody = async (body: Uint8Array<ArrayBuffer> | FormData, onSent: OnSent) => {
  const written = body instanceof FormData ? new Response(body) : null
  const bytes = written === null ? body : new Uint8Array(await written.arrayBuffer())
  if (bytes instanceof FormData) throw new TypeError('A form has no bytes before it is written.')
  const type = written?.headers.get('content-type') ?? null
  let sent = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const piece = bytes.subarray(sent, sent + pieceBytes)
        sent += piece.byteLength
        controller.enqueue(piece)
        onSent({ sent, total: bytes.byteLength })
        if (sent >= bytes.byteLength) controller.close()
      },
    },
    // Asked for only when the connection takes more: otherwise it would be counted before it left.
    { highWaterMark: 0 },
  )
  const headers = { 'content-length': String(bytes.byteLength), ...(type === null ? {} : { 'content-type': type }) }
  return { stream, headers }
}
