import { expect, it } from 'vitest'
import { selectNamespaces } from '../src/kubernetes/select-namespaces.ts'

const name = 'kubernetes.io/metadata.name'
const all = ['default', 'kube-node-lease', 'kube-public', 'kube-system']

function selected(parameters: Readonly<Record<string, string>>): readonly string[] | string {
  const found = selectNamespaces(new URLSearchParams(parameters))
  return typeof found === 'string' ? found : found.map(({ metadata }) => metadata.name)
}

it.each([
  ['', all],
  [`${name}=default`, ['default']],
  [`${name} in (default, kube-system),!team`, ['default', 'kube-system']],
  [`${name} notin (default,kube-public),${name}`, ['kube-node-lease', 'kube-system']],
  [`team!=a,${name}==kube-public`, ['kube-public']],
  ['team', []],
  ['!team', all],
])('by label: %s', (labelSelector, expected) => {
  expect(selected({ labelSelector })).toEqual(expected)
})

it.each([
  ['metadata.name=kube-public', ['kube-public']],
  ['metadata.name!=default,status.phase=Active', ['kube-node-lease', 'kube-public', 'kube-system']],
  ['status.phase==Terminating', []],
])('by field: %s', (fieldSelector, expected) => {
  expect(selected({ fieldSelector })).toEqual(expected)
})

it('by both', () => {
  expect(selected({ labelSelector: `${name}!=default`, fieldSelector: 'metadata.name=default' })).toEqual([])
})

it.each([
  [{ labelSelector: 'a b c' }, 'unable to parse requirement: "a b c" is no label selector'],
  [{ labelSelector: 'team in (a' }, 'unable to parse requirement'],
  [{ fieldSelector: 'spec.nothing=1' }, 'field label not supported: spec.nothing'],
  [{ fieldSelector: 'metadata.name' }, 'field label not supported: metadata.name'],
])('not by %o', (parameters: Readonly<Record<string, string>>, message) => {
  expect(selected(parameters)).toContain(message)
})
