import { type Namespace, namespaces } from './namespaces.ts'

type Matches = (namespace: Namespace) => boolean

/**
 * The namespaces that a request's `labelSelector` and `fieldSelector` choose
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors).
 *
 * @returns what is wrong with a selector, as the API server says it.
 */
export function selectNamespaces(query: URLSearchParams): readonly Namespace[] | string {
  const tests: Matches[] = []
  for (const [parameter, read] of [
    ['labelSelector', readLabelTerm],
    ['fieldSelector', readFieldTerm],
  ] as const) {
    for (const term of termsOf(query.get(parameter) ?? '')) {
      const test = read(term)
      if (typeof test === 'string') return test
      tests.push(test)
    }
  }
  return namespaces.filter((namespace) => tests.every((test) => test(namespace)))
}

/** Commas also stand between the values of a set. */
function termsOf(selector: string): string[] {
  return (selector.match(/(?:[^,(]|\([^)]*\))+/g) ?? []).map((term) => term.trim()).filter(Boolean)
}

function readLabelTerm(term: string): Matches | string {
  const name = String.raw`([\w./-]+)`
  const [, absent, present] = new RegExp(`^(!?)${name}$`).exec(term) ?? []
  if (present !== undefined) return ({ metadata }) => Object.hasOwn(metadata.labels, present) === (absent === '')
  const [, key = '', operator, list] =
    new RegExp(String.raw`^${name}\s*(=|==|!=|\s(?:not)?in)\s*\(?([\w.,\s-]*)\)?$`).exec(term) ?? []
  if (operator === undefined) return `unable to parse requirement: "${term}" is no label selector`
  const values = (list ?? '').split(',').map((value) => value.trim())
  const isWanted = !/!|not/.test(operator)
  return ({ metadata: { labels } }) => (Object.hasOwn(labels, key) && values.includes(labels[key] ?? '')) === isWanted
}

function readFieldTerm(term: string): Matches | string {
  const [, field = '', operator, value] = /^([\w.]+)(==?|!=)(.*)$/.exec(term) ?? []
  const read = FIELDS[field]
  if (!read || operator === undefined) return `field label not supported: ${field || term}`
  return (namespace) => (read(namespace) === value) === (operator !== '!=')
}

const FIELDS: Readonly<Record<string, (namespace: Namespace) => string>> = {
  'metadata.name': ({ metadata }) => metadata.name,
  'status.phase': ({ status }) => status.phase,
}
