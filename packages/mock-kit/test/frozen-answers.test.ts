import { expect, it } from 'vitest'
import { writeResponse } from '../src/replies/write-response.ts'

const request = new Request('https://api.example/')
const text = (value: unknown) =>
  writeResponse(
    { status: 200, headers: {}, content: { mediaType: 'application/json', examples: {} }, value },
    { request },
  ).text()

it('a frozen answer is the same text each time', async () => {
  const value = Object.freeze({ config: 'a', none: undefined })
  expect([await text(value), await text(value)]).toEqual(['{"config":"a"}', '{"config":"a"}'])
})

it('an answer that can change is written anew: not frozen, or holding what is not', async () => {
  const open = { config: 'a' }
  const inner = { config: 'a' }
  const outer = Object.freeze({ inner })
  await Promise.all([text(open), text(outer)])
  open.config = 'b'
  inner.config = 'b'
  expect([await text(open), await text(outer)]).toEqual(['{"config":"b"}', '{"inner":{"config":"b"}}'])
})
