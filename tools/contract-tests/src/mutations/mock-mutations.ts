import ts from 'typescript'
import type { ApiContract } from '../contract/contract.ts'
import { requestIdHeader } from '../contract/read-responses.ts'
import { isSuccess, payloadOf, shownBodies } from '../contract/select.ts'
import { isObject } from '../document/json.ts'
import { pointerKeys } from '../document/pointer.ts'
import type { Mutation } from './mutation.ts'
import {
  type FindEdit,
  firstIn,
  firstMember,
  firstObject,
  literalValue,
  memberName,
  memberOf,
  replace,
} from './syntax.ts'

const inMocks = (name: string, find: Mutation['find']): Mutation => ({ name, kind: 'mocks', files: '.js', find })

/** The names of a payload's members, as the first success example has them. */
export function payloadNames({ operations }: ApiContract): string[] {
  return operations.flatMap((operation) => {
    const shown = shownBodies(operation).find(isSuccess)
    const payload = shown && payloadOf(operation, shown.example.value)
    return isObject(payload) ? Object.keys(payload) : []
  })
}

/** Something inside the first success example. */
function inSuccess(find: (example: ts.Node) => ReturnType<FindEdit>): FindEdit {
  return (module) => {
    const successes = firstMember(module, 'successes')
    const examples = successes && firstMember(successes, 'examples')
    return examples && find(examples.initializer)
  }
}

/** Changes a member of the first entry of the catalogue that has it. */
function inCatalogue(name: string, change: (value: ts.Expression) => string | undefined): FindEdit {
  return (module) => {
    const entry = firstObject(
      module,
      (object) =>
        memberOf(object, 'code') !== undefined &&
        memberOf(object, 'retryable') !== undefined &&
        memberOf(object, name) !== undefined,
    )
    const value = memberOf(entry, name)
    const text = value && change(value)
    return value && text !== undefined ? replace(value, text) : undefined
  }
}

/** Changes a member of the first description of a parameter that has this value there. */
function inParameter(name: 'types' | 'name', fits: (value: ts.Expression) => boolean, text: string): FindEdit {
  return (module) => {
    const parameter = firstObject(module, (object) => {
      const value = memberOf(object, name)
      return (
        memberOf(object, 'in') !== undefined &&
        memberOf(object, 'types') !== undefined &&
        value !== undefined &&
        fits(value)
      )
    })
    const value = memberOf(parameter, name)
    return value && replace(value, text)
  }
}

function firstWhen(module: ts.SourceFile): ReturnType<FindEdit> {
  const member = firstMember(module, 'when', ts.isArrayLiteralExpression)
  return member && replace(member.initializer, '[]')
}

/** What can go wrong in what a mock knows of its API. */
export const mockMutations: readonly Mutation[] = [
  inMocks('a field of the success example is called otherwise', (contract) => {
    const names = payloadNames(contract)
    return inSuccess((example) =>
      firstIn(example, (node) => {
        const name = memberName(node)
        return name !== undefined && names.includes(name) && ts.isPropertyAssignment(node)
          ? replace(node.name, JSON.stringify(`${name}X`))
          : undefined
      }),
    )
  }),
  inMocks('a text of the success example is another', (contract) => {
    const names = payloadNames(contract)
    return inSuccess((example) =>
      firstIn(example, (node) =>
        names.includes(memberName(node) ?? '') &&
        ts.isPropertyAssignment(node) &&
        ts.isStringLiteralLike(node.initializer)
          ? replace(node.initializer, JSON.stringify(`${node.initializer.text}x`))
          : undefined,
      ),
    )
  }),
  inMocks('an error has another status', () =>
    inCatalogue('status', (value) => String(Number(literalValue(value)) + 1)),
  ),
  inMocks('an error has another code', () => inCatalogue('code', (value) => JSON.stringify(`${literalValue(value)}X`))),
  inMocks('an error has another message', () => inCatalogue('message', () => '"something else"')),
  inMocks('nobody hears in which language a message is wanted', ({ operations }) => {
    const isHeard = operations.some(({ errors }) => errors.some(({ messages }) => Object.keys(messages).length > 0))
    if (!isHeard) return undefined
    return (module) => {
      const member = firstMember(module, 'languageHeader', ts.isStringLiteralLike)
      return member && replace(member.initializer, '"X-Elsewhere"')
    }
  }),
  inMocks('an error has the shape of another failure', ({ operations }) => {
    const names = [
      ...new Set(operations.flatMap(({ errors }) => errors.map(({ response }) => response.component ?? ''))),
    ]
    if (names.length < 2) return undefined
    return inCatalogue('failure', (value) => JSON.stringify(names.find((name) => name !== literalValue(value))))
  }),
  inMocks('a situation is not answered', () => firstWhen),
  // The validators do not know that the service wants what the client fills in; only the mock does.
  inMocks('the region is optional', ({ operations }) => {
    const header = operations.map(({ signature }) => signature?.regionHeader).find((name) => name !== undefined)
    if (header === undefined) return undefined
    return (module) => {
      const parameter = firstObject(module, (object) => literalValue(memberOf(object, 'name')) === header)
      const required = memberOf(parameter, 'required')
      return required && replace(required, 'false')
    }
  }),
  inMocks('the request id is sent in another header', ({ operations }) => {
    const headers = operations.flatMap(({ errors }) =>
      errors.flatMap(({ response }) => requestIdHeader(response) ?? []),
    )
    return (module) => {
      const member = firstMember(module, 'requestIdHeader', (value) => headers.includes(String(literalValue(value))))
      return member && replace(member.initializer, '"x-elsewhere"')
    }
  }),
  inMocks('a truth value is read as a text', () =>
    inParameter('types', (value) => value.getText().includes('boolean'), '["string"]'),
  ),
  inMocks('a parameter has another name', () => inParameter('name', ts.isStringLiteralLike, '"Elsewhere"')),
  inMocks('the root element of the XML is another', ({ operations }) => {
    const roots = operations.flatMap(({ responses }) =>
      responses.flatMap(({ contents }) => contents.flatMap((c) => c.xmlRoot ?? [])),
    )
    return (module) => {
      const member = firstMember(module, 'xmlRoot', (value) => roots.includes(String(literalValue(value))))
      return member && replace(member.initializer, '"Elsewhere"')
    }
  }),
  inMocks('an answer has another media type', () => (module) => {
    const member = firstMember(module, 'mediaType', (value) => literalValue(value) === 'application/json')
    return member && replace(member.initializer, '"text/json"')
  }),
  inMocks('the request id goes elsewhere', ({ operations }) => {
    const pointers = operations.flatMap(({ errors }) => errors.flatMap(({ envelope }) => envelope.requestId ?? []))
    const [pointer] = pointers
    if (pointer === undefined || pointerKeys(pointer).length === 0) return undefined
    return (module) => {
      const member = firstMember(module, 'requestId', (value) => literalValue(value) === pointer)
      return member && replace(member.initializer, '"/Elsewhere"')
    }
  }),
  inMocks('the mock answers another action', ({ operations }) => {
    const action = operations.filter(({ sharedPath }) => sharedPath).flatMap(({ constants }) => constants)[0]
    if (!action) return undefined
    return (module) => {
      const object = firstObject(module, (candidate) => literalValue(memberOf(candidate, 'name')) === action.name)
      const value = memberOf(object, 'value')
      return value && replace(value, '"Elsewhere"')
    }
  }),
  inMocks('the rate limit is another', ({ operations }) => {
    const limit = operations.find(({ rateLimit }) => rateLimit)?.rateLimit
    if (!limit) return undefined
    return (module) => {
      const member = firstMember(module, 'requests', (value) => literalValue(value) === limit.requests)
      return member && replace(member.initializer, String(limit.requests + 1))
    }
  }),
]
