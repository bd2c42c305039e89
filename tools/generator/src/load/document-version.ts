import type { Report } from '../diagnostics/report.ts'
import type { OpenApiVersion } from './loaded-document.ts'
import type { MutableObject } from './mutable-json.ts'

/** The OpenAPI version of a document; undefined, and reported, where it is none that is supported. */
export function versionOf(document: MutableObject, file: string, report: Report): OpenApiVersion | undefined {
  const { openapi, swagger } = document
  if (openapi === undefined && swagger !== undefined) {
    report.add('swagger-2', '/swagger', { version: String(swagger), file })
    return undefined
  }
  if (typeof openapi !== 'string' && typeof openapi !== 'number') {
    report.add('not-openapi', '')
    return undefined
  }
  // YAML reads a bare `3.0` as the number 3.
  const written = openapi === 3 ? '3.0' : String(openapi)
  const [, version] = /^(3\.[012])(?:\.\d.*)?$/.exec(written) ?? []
  if (version === '3.2') report.add('version-3-2', '/openapi')
  if (version === '3.0' || version === '3.1' || version === '3.2') return version
  report.add('unsupported-version', '/openapi', { version: String(openapi) })
  return undefined
}
