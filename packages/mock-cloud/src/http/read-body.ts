import type { IncomingMessage } from 'node:http'

/** A body that is longer than allowed. */
export const TOO_LARGE: unique symbol = Symbol('too large')

/** Reads a request's body; `TOO_LARGE` as soon as it is longer than `limit` bytes. Rejects when the client goes away. */
export function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | typeof TOO_LARGE> | undefined {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if ((length === undefined || length === '0') && encoding === undefined) return undefined
  if (Number(length) > limit) return Promise.resolve(TOO_LARGE)
  return collect(request, limit)
}

function collect(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | typeof TOO_LARGE> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) resolve(TOO_LARGE)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('The client closed the connection.')))
  })
}
