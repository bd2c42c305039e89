import { parse } from 'yaml'
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts'
import { DocumentReport } from '../../src/diagnostics/document-report.ts'
import type { OpenApiVersion } from '../../src/load/loaded-document.ts'
import { buildModel } from '../../src/model/build-model.ts'
import type { JsonObject, Model, Operation } from '../../src/model/model.ts'

export interface Outcome {
  readonly model: Model
  /** `code at pointer` of each problem. */
  readonly problems: readonly string[]
}

/** The model of a document, given as YAML or as data. */
export function outcomeOf(document: string | JsonObject, id = 'sample'): Outcome {
  const data = typeof document === 'string' ? (parse(document) as JsonObject) : document
  const locate = () => ({ file: 'openapi.yaml', line: 1, column: 1 })
  const report = new DocumentReport(locate)
  const version = String(data.openapi).slice(0, 3) as OpenApiVersion
  const loaded = { document: data, version, file: 'openapi.yaml', sources: [], locate, diagnostics: [] }
  const model = buildModel(loaded, { id, packageVersion: '1.0.0' }, report)
  const problems = report
    .diagnostics()
    .map(({ code, pointer }: { code: DiagnosticCode; pointer: string }) => `${code} at ${pointer}`)
  return { model, problems }
}

/** The model of a document with these paths and components, which has nothing to complain about otherwise. */
export function modelOf(parts: string, openapi = '3.1.0'): Model {
  return outcomeOf(documentOf(parts, openapi)).model
}

/** The only operation of a document. */
export function operationOf(parts: string, openapi = '3.1.0'): Operation {
  const [operation, ...others] = modelOf(parts, openapi).operations
  if (operation === undefined || others.length > 0) throw new Error('The document must have exactly one operation.')
  return operation
}

/** A whole document around `paths`, `components` and whatever else. */
export function documentOf(parts: string, openapi = '3.1.0'): string {
  const servers = /^servers:/m.test(parts) ? '' : 'servers: [{ url: https://api.example.com }]\n'
  return `openapi: ${openapi}\ninfo: { title: Sample, version: '1' }\n${servers}${parts}`
}

/** A schema as the engines get it, given as YAML. */
export function engineSchemaOf(schema: string, openapi = '3.1.0'): JsonObject {
  const indented = schema.trim().replaceAll('\n', '\n      ')
  const model = modelOf(`paths: {}\ncomponents:\n  schemas:\n    Subject:\n      ${indented}\n`, openapi)
  return (model.engineDocument.components as { schemas: Record<string, JsonObject> }).schemas.Subject ?? {}
}
