import type { Report } from '../../diagnostics/report.ts'
import { memberOf } from '../document/json-kind.ts'
import { childOf, membersOf, type ObjectNode, type Source } from '../document/source.ts'
import type { ExampleFinder } from '../examples/example-finder.ts'
import { headerExamples } from '../examples/header-examples.ts'
import type { Failure } from '../model.ts'
import { contentOf } from '../operations/content.ts'
import type { RawResponse } from '../operations/responses.ts'
import type { ValidatorNames } from '../operations/validators.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { failurePointers, type Inside2xx } from './envelope.ts'

interface Tools {
  readonly source: Source
  readonly schemas: EngineSchemas
  readonly finder: ExampleFinder
  readonly validatorNames: ValidatorNames
  readonly inside2xx: Inside2xx | undefined
  readonly report: Report
}

/** The shapes of failures: those that the document declares, and those that its operations document without a word. */
export class FailureBook {
  readonly #tools: Tools
  readonly #byPointer = new Map<string, Failure>()
  readonly #names = new Set<string>()

  constructor(tools: Tools) {
    this.#tools = tools
    for (const [name, node] of componentResponses(tools.source)) {
      if (memberOf(node.value, 'x-error-envelope') !== undefined) this.#add(name, node, 400)
    }
    const { inside2xx, report } = tools
    if (inside2xx !== undefined && this.named(inside2xx.response) === undefined) {
      report.add('unknown-envelope-response', '/x-error-envelope/response', { response: inside2xx.response })
    }
  }

  /** In the order in which they came up. */
  all(): readonly Failure[] {
    return [...this.#byPointer.values()]
  }

  /** The failure that an entry of a catalogue names. */
  named(response: string): Failure | undefined {
    const components = childOf({ value: this.#tools.source.root.value, pointer: '' }, 'components')
    const responses = components === undefined ? undefined : childOf(components, 'responses')
    const target = responses === undefined ? undefined : childOf(responses, response)
    const node = target === undefined ? undefined : this.#tools.source.follow(target)
    return node === undefined ? undefined : this.#add(response, node, 400)
  }

  /** The failure that an operation documents for a status. */
  documented({ node, component, key, status }: RawResponse, typeName: string): Failure {
    return this.#add(component ?? `${typeName}${key === 'default' ? 'Default' : key}`, node, status)
  }

  #add(wish: string, node: ObjectNode, status: number): Failure {
    const known = this.#byPointer.get(node.pointer)
    if (known !== undefined) return known
    const failure = this.#build(this.#freeName(wish), node, status)
    this.#byPointer.set(node.pointer, failure)
    return failure
  }

  #build(name: string, node: ObjectNode, status: number): Failure {
    const { schemas, finder, inside2xx, validatorNames } = this.#tools
    const isInside2xx = inside2xx !== undefined && node.pointer === `/components/responses/${inside2xx.response}`
    const headers = headerExamples(node, this.#tools)
    const content = contentOf(node, schemas)
    const validator = validatorNames.failure(content, name)
    return {
      name,
      ...(isInside2xx && { inside2xx: inside2xx.inside2xx }),
      ...failurePointers(node),
      // A redirection with an address would be followed, and its status never seen.
      headers: status < 400 ? withoutLocation(headers) : headers,
      content: finder.contentsLater(content),
      ...(validator !== undefined && { validator }),
    }
  }

  #freeName(wish: string): string {
    let name = wish
    for (let count = 2; this.#names.has(name); count += 1) name = `${wish}${count}`
    this.#names.add(name)
    return name
  }
}

export function componentResponses(source: Source): readonly (readonly [name: string, node: ObjectNode])[] {
  const components = childOf(source.root, 'components')
  if (components === undefined) return []
  return membersOf(components, 'responses').flatMap(([name, node]) => {
    const response = source.follow(node)
    return response === undefined ? [] : [[name, response] as const]
  })
}

function withoutLocation(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'location'))
}
