import { connect } from 'node:net'

/** What sending came to. */
export interface Sent {
  readonly perSecond: number
  /** Milliseconds from a request to the end of its answer, ascending. */
  readonly latencies: readonly number[]
}

/**
 * Sends the requests over so many connections, each waiting for its answer before the next one. The least that such a
 * sender can do, so that the server is what is measured.
 * @throws Error when an answer is not 200
 */
export async function sendAll(port: number, requests: readonly Buffer[], connections: number): Promise<Sent> {
  const latencies: number[] = []
  let next = 0
  const take = (): Buffer | undefined => requests[next++]
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, () => sendInTurn(port, take, latencies)))
  const seconds = (performance.now() - start) / 1000
  return { perSecond: requests.length / seconds, latencies: latencies.sort((a, b) => a - b) }
}

function sendInTurn(port: number, take: () => Buffer | undefined, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let received = ''
    let sent = 0
    const send = () => {
      const request = take()
      if (!request) {
        socket.end()
        return resolve()
      }
      received = ''
      sent = performance.now()
      socket.write(request)
    }
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      received += text
      const length = answerLength(received)
      if (length === undefined || received.length < length) return
      if (!received.startsWith('HTTP/1.1 200')) {
        socket.destroy()
        return reject(new Error(`Not answered: ${received.slice(0, 1000)}`))
      }
      latencies.push(performance.now() - sent)
      send()
    })
    socket.on('error', reject)
    socket.on('connect', send)
    socket.setTimeout(10_000, () => reject(new Error('No answer within ten seconds.')))
  })
}

/** Characters of the head and the body, once the head is there. */
export function answerLength(received: string): number | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const length = /^content-length: *(\d+)/im.exec(received.slice(0, end))?.[1]
  if (length === undefined) throw new Error(`An answer without content-length:\n${received.slice(0, end)}`)
  return end + 4 + Number(length)
}
