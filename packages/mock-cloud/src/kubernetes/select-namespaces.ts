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
  return selector
    .split(/,(?![^(]*\))/)
    .map((term) => term.trim())
    .filter(Boolean)
}

function readLabelTerm(term: string): Matches | string {
  const [, absent, name] = /^(!?)([\w./-]+)$/.exec(term) ?? []
  if (name !== undefined) return ({ metadata }) => Object.hasOwn(metadata.labels, name) === (absent === '')
  const [, equalKey, equality, value = ''] = /^([\w./-]+)\s*(==?|!=)\s*([\w.-]*)$/.exec(term) ?? []
  if (equalKey !== undefined) return isAmong(equalKey, [value], equality !== '!=')
  const [, setKey, operator, list = ''] = /^([\w./-]+)\s+(in|notin)\s*\(([\w\s.,-]*)\)$/.exec(term) ?? []
  if (setKey === undefined) return `unable to parse requirement: "${term}" is no label selector`
  const values = list.split(',').map((one) => one.trim())
  return isAmong(setKey, values, operator === 'in')
}

/** Who has no such label has none of the values either. */
function isAmong(key: string, values: readonly string[], isWanted: boolean): Matches {
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
