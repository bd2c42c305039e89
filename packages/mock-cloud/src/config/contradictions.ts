import type { AccountConfig, CloudConfig } from './config.ts'

/** Something that cannot be, and where. */
export interface Contradiction {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What no single member shows: names that are taken twice, and names of nothing. */
export function contradictions({ accounts, clusters }: CloudConfig): Contradiction[] {
  const known = new Set(accounts.map(({ id }) => id))
  const owners = clusters.flatMap(({ account: owner }, index): Contradiction[] =>
    owner === undefined || known.has(owner)
      ? []
      : [{ path: ['clusters', index, 'account'], message: `there is no account "${owner}"` }],
  )
  const places = clusters.map(({ api, id }) => `${api} ${id}`)
  const twice = clusters.flatMap(({ id }, index): Contradiction[] =>
    places.indexOf(places[index] ?? '') === index
      ? []
      : [{ path: ['clusters', index, 'id'], message: `the cluster "${id}" is described twice` }],
  )
  return [
    ...owners,
    ...twice,
    ...repeated(accounts.flatMap(idsOf), 'id'),
    ...repeated(accounts.flatMap(keysOf), 'access key'),
  ]
}

/** A name that only one may have in an API. */
interface Name {
  readonly text: string
  readonly apis: AccountConfig['apis']
  readonly path: readonly (string | number)[]
}

/** Of main accounts and of their users alike: a kubeconfig bears nothing else of its holder. */
function idsOf({ id, apis, users }: AccountConfig, index: number): Name[] {
  const own = { text: id, apis, path: ['accounts', index, 'id'] }
  return [
    own,
    ...users.map((user, place) => ({ text: user.id, apis, path: ['accounts', index, 'users', place, 'id'] })),
  ]
}

function keysOf({ apis, keys, users }: AccountConfig, index: number): Name[] {
  const lists = [
    { keys, path: ['accounts', index, 'keys'] },
    ...users.map((user, place) => ({ keys: user.keys, path: ['accounts', index, 'users', place, 'keys'] })),
  ]
  return lists.flatMap(({ keys: list, path }) =>
    list.map(({ accessKeyId }, place) => ({ text: accessKeyId, apis, path: [...path, place, 'accessKeyId'] })),
  )
}

function repeated(names: readonly Name[], kind: string): Contradiction[] {
  const seen = new Map<string, Name['apis'][]>()
  return names.flatMap(({ text, apis, path }): Contradiction[] => {
    const others = seen.get(text) ?? []
    seen.set(text, [...others, apis])
    const isTaken = others.some((other) => !other || !apis || other.some((api) => apis.includes(api)))
    return isTaken ? [{ path, message: `the ${kind} "${text}" is described twice` }] : []
  })
}
