import { expect, test } from 'vitest'
import { splitMessages } from '../../src/emitted/tsserver-messages.ts'

const message = (body: object): string => {
  const text = `${JSON.stringify(body)}\n`
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

test('whole messages are read, and the rest is kept', () => {
  const received = Buffer.from(message({ seq: 0, text: 'é' }) + message({ seq: 1 }) + message({ seq: 2 }))
  const first = splitMessages(received.subarray(0, received.length - 5))
  expect(first.messages).toEqual([{ seq: 0, text: 'é' }, { seq: 1 }])
  const second = splitMessages(Buffer.concat([first.rest, received.subarray(received.length - 5)]))
  expect(second.messages).toEqual([{ seq: 2 }])
  expect(second.rest).toHaveLength(0)
})

test('a head that is not whole yet is waited for', () => {
  const { messages, rest } = splitMessages(Buffer.from('Content-Le'))
  expect(messages).toEqual([])
  expect(rest.toString()).toBe('Content-Le')
})
