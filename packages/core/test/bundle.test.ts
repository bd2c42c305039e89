import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

const operation = (id: string) => `{ id: '${id}', method: 'POST', path: '/', accept: 'application/json',
  headers: { 'X-TC-Action': '${id}', 'X-TC-Version': '2018-05-25' }, body: ['application/json'], security: [['S']] }`

/** An app that calls some operations of an API with signed requests, as the generated client would have it do. */
function app(sign: string, operations: readonly string[], wire: readonly string[] = []): string {
  return `import { createClient } from '${source}index.ts'
import { ${sign} } from '${source}signing.ts'
import { ${wire.join(', ')} } from '${source}wire.ts'
const security = { S: { type: 'signature', sign: ${sign}, service: 'tke', regionHeader: 'X-TC-Region' } }
const failures = [{ inside2xx: '/Response/Error', code: '/Response/Error/Code', message: '/Response/Error/Message' }]
const servers = [{ url: 'https://tke.tencentcloudapi.com' }]
const client = createClient({ id: 'tke', servers, security, failures, retryable: ['RequestLimitExceeded'], ${wire.join(', ')} }, {})
${operations.map((id) => `client.request(${operation(id)}, { body: {} }).then(console.log)`).join('\n')}`
}

/** One file, as a bundler without code splitting makes it. */
async function bundle(code: string): Promise<OutputChunk> {
  const build = await rolldown({
    input: 'app.ts',
    platform: 'browser',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app.ts' ? `${source}app.ts` : null),
        load: (id) => (id === `${source}app.ts` ? code : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false })
  return output[0]
}

async function sizeOf(code: string): Promise<number> {
  return gzipSync((await bundle(code)).code, { level: 9 }).length
}

/**
 * Bytes, minified and gzipped, with everything that core does: retries, rate limit, clock, hooks and the running of
 * validators included, only zod left out. The goal is 10 kB, generated code included. Raised only in the commit that
 * needs it, with the reason.
 */
const ceilings = { one: 8_700, furtherOperation: 60 }
/** What a document adds that has more than JSON, OpenAPI's default styles, and signatures. */
const parts = { createTurnstiles: 225, readXml: 525, writeParameter: 560, writeBody: 1_125, authorize: 330 }

describe.each(['signTc3', 'signAcs3'])('an app with %s', (sign) => {
  it('stays small', async () => {
    expect(await sizeOf(app(sign, ['Describe']))).toBeLessThanOrEqual(ceilings.one)
  })

  it('grows little with each operation', async () => {
    const [one, two] = await Promise.all([sizeOf(app(sign, ['Describe'])), sizeOf(app(sign, ['Describe', 'List']))])
    expect(two - one).toBeLessThanOrEqual(ceilings.furtherOperation)
  })
})

it.each(Object.entries(parts))('%s is paid for by who needs it', async (name, ceiling) => {
  const without = await sizeOf(app('signTc3', ['Describe']))
  const added = (await sizeOf(app('signTc3', ['Describe'], [name]))) - without
  expect(added).toBeLessThanOrEqual(ceiling)
  expect(added).toBeGreaterThan(100)
})

it('pays for the signature that it uses only', async () => {
  const { code } = await bundle(app('signTc3', ['Describe']))
  expect(code).toContain('TC3-HMAC-SHA256')
  expect(code).not.toContain('ACS3-HMAC-SHA256')
})

it.each(['index', 'signing', 'verify', 'wire'])('%s needs nothing of Node', async (entry) => {
  const { code, imports } = await bundle(`export * from '${source}${entry}.ts'`)
  expect(imports).toEqual([])
  expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\.|\bBuffer\b|__dirname/)
})
