import type { Report } from '../../diagnostics/report.ts'
import { pointerOf, pointerOfFragment, valueAt } from '../json-pointer.ts'
import { limits } from '../limits.ts'
import { isObject, type MutableJson, type MutableObject, member } from '../mutable-json.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/**
 * Checks that each path's template and the path parameters of its operations say the same; a parameter that is only in
 * the template is declared.
 */
export function checkPaths(document: MutableObject, report: Report): void {
  const paths = document['paths']
  if (!isObject(paths)) return
  for (const [path, entry] of Object.entries(paths)) {
    if (!path.startsWith('/')) continue
    if (path.length > limits.pathLength) {
      const values = { length: path.length, limit: limits.pathLength }
      report.add('path-too-long', pointerOf(['paths', path]), values)
      continue
    }
    const names = templateNames(path)
    if (!names) {
      report.add('unclosed-path-parameter', pointerOf(['paths', path]), { path })
      continue
    }
    const item = resolve(document, entry)
    const additional = member(item, 'additionalOperations')
    const operations = [
      ...METHODS.map((method) => [[method], member(item, method)] as const),
      ...Object.entries(isObject(additional) ? additional : {}).map(
        ([method, operation]) => [['additionalOperations', method], operation] as const,
      ),
    ]
    for (const [tokens, operation] of operations) {
      if (operation) checkOperation(document, { path, names, tokens, item, operation }, report)
    }
  }
}

/** Names of the parameters of a path; its fragment never reaches the wire. Undefined where brackets do not match. */
function templateNames(path: string): readonly string[] | undefined {
  const [wirePath = ''] = path.split('#')
  if (/[{}]/.test(wirePath.replace(/\{[^{}]+\}/g, ''))) return undefined
  return Array.from(wirePath.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
}

interface PathOperation {
  readonly path: string
  readonly names: readonly string[]
  /** Of the operation in its path item. */
  readonly tokens: readonly string[]
  readonly item: MutableJson | undefined
  readonly operation: MutableJson
}

function checkOperation(document: MutableObject, place: PathOperation, report: Report): void {
  const { path, names, tokens: own, item, operation } = place
  const declared = new Map<string, string>()
  const owners: readonly (readonly [MutableJson | undefined, readonly string[]])[] = [
    [member(item, 'parameters'), ['paths', path, 'parameters']],
    [member(operation, 'parameters'), ['paths', path, ...own, 'parameters']],
  ]
  for (const [parameters, tokens] of owners) {
    if (!Array.isArray(parameters)) continue
    for (const [index, entry] of parameters.entries()) {
      const parameter = resolve(document, entry)
      const name = member(parameter, 'name')
      if (member(parameter, 'in') !== 'path' || typeof name !== 'string') continue
      const pointer = pointerOf([...tokens, index])
      declared.set(name, pointer)
      if (member(parameter, 'required') !== true) report.add('optional-path-parameter', pointer, { parameter: name })
    }
  }
  for (const parameter of new Set(names)) {
    if (!declared.has(parameter)) {
      report.add('undeclared-path-parameter', pointerOf(['paths', path, ...own]), { parameter })
      declare(operation, parameter)
    }
  }
  for (const [parameter, pointer] of declared) {
    if (!names.includes(parameter)) report.add('unused-path-parameter', pointer, { parameter, path })
  }
}

function declare(operation: MutableJson, name: string): void {
  if (!isObject(operation)) return
  const parameters = Array.isArray(operation['parameters']) ? operation['parameters'] : []
  operation['parameters'] = [...parameters, { name, in: 'path', required: true, schema: { type: 'string' } }]
}

function resolve(document: MutableObject, entry: MutableJson): MutableJson | undefined {
  let value: MutableJson | undefined = entry
  for (let steps = 0; steps < 32; steps += 1) {
    const target = member(value, '$ref')
    if (typeof target !== 'string' || !isObject(value)) return value
    value = valueAt(document, pointerOfFragment(target.replace(/^#/, '')) ?? '')
  }
  return undefined
}
