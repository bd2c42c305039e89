import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { answerLength, sendAll } from '../../src/cloud/send-all.ts'

let server: Server | undefined
afterEach(() => server?.close())

function listen(status: number): Promise<number> {
  return new Promise((resolve) => {
    const listening = createServer((_request, response) => {
      response.writeHead(status, { 'content-length': 5000 }).end('é'.repeat(2500))
    })
    server = listening
    listening.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  })
}

const requests = (count: number): Buffer[] =>
  Array.from({ length: count }, () => Buffer.from('GET / HTTP/1.1\r\nhost: here\r\n\r\n'))

test('every request is answered once, over all connections', async () => {
  const port = await listen(200)
  const { latencies, perSecond } = await sendAll(port, requests(95), 10)
  expect(latencies).toHaveLength(95)
  expect(latencies).toEqual([...latencies].sort((a, b) => a - b))
  expect(perSecond).toBeGreaterThan(0)
})

test('an answer that is no success is an error, not a fast server', async () => {
  const port = await listen(422)
  await expect(sendAll(port, requests(3), 1)).rejects.toThrow(/Not answered: HTTP\/1.1 422/)
})

test('an answer ends where its length says', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n'
  expect(answerLength(head.slice(0, -1))).toBeUndefined()
  expect(answerLength(head)).toBe(head.length + 5)
  expect(() => answerLength('HTTP/1.1 200 OK\r\n\r\n')).toThrow('without content-length')
})
