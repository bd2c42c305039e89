import { describe, expect, it } from 'vitest'
import { writeBody } from '../src/request/body.ts'
import { callWith, plainApi } from './apis.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const form = 'application/x-www-form-urlencoded'

describe('a form', () => {
  it('writes fields, arrays one by one, objects as JSON or as their encoding says', async () => {
    const value = { a: 'x y', list: [1, 2], gone: undefined, inner: { b: 1 }, deep: { c: { d: 1 } } }
    const { bytes, type } = await writeBody(value, form, { deep: { style: 'deepObject', explode: true } })
    expect(text(bytes)).toBe('a=x%20y&list=1&list=2&inner=%7B%22b%22%3A1%7D&deep%5Bc%5D%5Bd%5D=1')
    expect(type).toBe(form)
  })

  it('is taken ready made too', async () => {
    expect(text((await writeBody(new URLSearchParams({ a: 'b c' }), form)).bytes)).toBe('a=b+c')
    expect(text((await writeBody('a=b', form)).bytes)).toBe('a=b')
  })
})

describe('multipart', () => {
  it('writes files, JSON and scalars, with the boundary that it announces', async () => {
    const value = { file: new Blob(['data'], { type: 'text/plain' }), meta: { a: 1 }, n: 5, raw: new Uint8Array([65]) }
    const { bytes, type } = await writeBody(value, 'multipart/form-data')
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(type)?.[1]
    expect(boundary).toBeTruthy()
    expect(text(bytes)).toContain(`--${boundary}`)
    const read = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    expect(read.get('n')).toBe('5')
    expect(await (read.get('file') as File).text()).toBe('data')
    // JSON is a field and no file.
    expect(read.get('meta')).toBe('{"a":1}')
    expect(await (read.get('raw') as File).text()).toBe('A')
  })

  it('gives each part the media type of its encoding, and names that end no header', async () => {
    const value = {
      'a"\r\nb': ['x', 'y'],
      picture: new File(['p'], 'my "p".png'),
      typed: new File(['q'], 'q.txt', { type: 'text/csv' }),
      tags: { t: 1 },
      note: 'n',
    }
    const encodings = {
      picture: { content: 'image/png' },
      typed: { content: 'text/plain' },
      tags: { content: 'application/vnd.tags+json' },
      note: { content: 'application/json' },
    }
    const { bytes, type } = await writeBody(value, 'multipart/mixed', encodings)
    const boundary = /^multipart\/mixed; boundary=(.+)$/.exec(type)?.[1]
    expect(text(bytes).split(`--${boundary}`)).toEqual([
      '',
      '\r\nContent-Disposition: form-data; name="a%22%0D%0Ab"\r\n\r\nx\r\n',
      '\r\nContent-Disposition: form-data; name="a%22%0D%0Ab"\r\n\r\ny\r\n',
      '\r\nContent-Disposition: form-data; name="picture"; filename="my %22p%22.png"\r\nContent-Type: image/png\r\n\r\np\r\n',
      '\r\nContent-Disposition: form-data; name="typed"; filename="q.txt"\r\nContent-Type: text/csv\r\n\r\nq\r\n',
      '\r\nContent-Disposition: form-data; name="tags"\r\nContent-Type: application/vnd.tags+json\r\n\r\n{"t":1}\r\n',
      '\r\nContent-Disposition: form-data; name="note"\r\nContent-Type: application/json\r\n\r\n"n"\r\n',
      '--\r\n',
    ])
  })

  it('takes FormData as it is, whatever the media type says', async () => {
    const data = new FormData()
    data.append('a', 'b')
    expect((await writeBody(data, 'multipart/form-data')).type).toMatch(/boundary=/)
  })
})

describe('text and bytes', () => {
  it.each([
    ['hello', 'text/plain', 'hello'],
    [5, 'text/plain', '5'],
    [new Uint8Array([104, 105]), 'application/octet-stream', 'hi'],
    [new Uint8Array([104, 105]).buffer, 'application/octet-stream', 'hi'],
    [new Blob(['blob'], { type: 'image/png' }), 'application/octet-stream', 'blob'],
    [{ a: 1 }, 'application/yaml', '{"a":1}'],
  ])('%o as %s', async (value, type, expected) => {
    expect(await writeBody(value, type)).toEqual({ bytes: new TextEncoder().encode(expected), type })
  })
})

describe('the media type of a call', () => {
  const post = { id: 'post', method: 'POST', path: '/', body: ['application/json', form] }

  it.each([
    [{}, 'application/json', '{"a":1}'],
    [{ headers: { 'Content-Type': form } }, form, 'a=1'],
    [{ headers: { 'content-type': 'application/vnd.pets+json' } }, 'application/vnd.pets+json', '{"a":1}'],
  ])('%o', async (options, type, body) => {
    const { sent } = await callWith(plainApi, post, { options: { ...options, body: { a: 1 } } })
    expect(sent[0]?.request.headers.get('content-type')).toBe(type)
    expect(sent[0]?.body).toBe(body)
  })

  it('is not sent without a body', async () => {
    const { sent } = await callWith(plainApi, post, {})
    expect(sent[0]?.request.headers.has('content-type')).toBe(false)
    expect(sent[0]?.body).toBe('')
  })
})
