import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DocumentReport } from '../../../src/diagnostics/document-report.ts'
import { loadDocument } from '../../../src/load/load-document.ts'
import { draftModel } from '../../../src/model/build-model.ts'
import type { Model } from '../../../src/model/model.ts'
import { produceApi } from '../../../src/pipeline/produce-api.ts'
import { stages } from '../../../src/pipeline/stages.ts'
import { engineInput } from '../../../src/targets/engines/engine-input.ts'
import { Placeholders } from '../../../src/targets/inert/placeholders.ts'
import { readFixture } from '../read-fixture.ts'

const WITH_WRONG_EXAMPLE = {
  openapi: '3.1.0',
  info: { title: 'Sample', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/pets': {
      get: {
        responses: {
          200: { description: '', content: { 'application/json': { schema: { type: 'string' }, example: 7 } } },
        },
      },
    },
  },
}

function inputOf(model: Model): string {
  return JSON.stringify(engineInput(model, new Placeholders([])))
}

function inFile<Result>(document: unknown, act: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'))
  const file = join(folder, 'openapi.yaml')
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
  return act(file).finally(() => rmSync(folder, { recursive: true, force: true }))
}

test('engines need no example: what they get is the same before there are any', async () => {
  await inFile(readFixture('plain-rest.yaml'), async (file) => {
    const loaded = await loadDocument(file, { own: false, allowRef: [] })
    const report = new DocumentReport(loaded.locate)
    const { model, complete } = draftModel(loaded, { id: 'sample', packageVersion: '1.0.0' }, report)
    const bodies = () => model.operations.flatMap(({ successes }) => successes.flatMap(({ content }) => content))
    const before = inputOf(model)
    expect(bodies()).toEqual([])
    complete()
    expect(inputOf(model)).toBe(before)
    expect(bodies().every(({ examples }) => examples.length > 0)).toBe(true)
    expect(bodies().length).toBeGreaterThan(0)
  })
})

test('examples are there before anything is printed, and so are their warnings', async () => {
  await inFile(WITH_WRONG_EXAMPLE, async (file) => {
    const request = { id: 'sample', file, own: false }
    const { files, diagnostics } = await produceApi(request, { allowRef: [] }, { stages })
    expect(diagnostics.map(({ code }) => code)).toContain('invalid-example')
    const mocks = files.filter(({ path }) => path.startsWith('mocks/src/')).map(({ content }) => content)
    expect(mocks.join('')).toMatch(/examples: \{\s*made:/)
  })
}, 60_000)
