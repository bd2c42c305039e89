import type { KnownKey } from '@cloud-kubeconfig/mock-kit'
import type { AccountConfig, KeyConfig, UserConfig } from '../config/config.ts'
import type { Caller } from './caller.ts'
import { matchesAny } from './wildcard.ts'

/** The accounts of a cloud and their keys. */
export interface Directory {
  /** The key, where this API knows it. */
  readonly findKey: (api: string, accessKeyId: string) => KnownKey | undefined
  /** Whom the key stands for. */
  readonly findCaller: (api: string, accessKeyId: string) => Caller | undefined
  /** Has the user the role cluster-admin in the cluster? Its owner has. */
  readonly isClusterAdmin: (userId: string, cluster: { readonly id: string; readonly account: string }) => boolean
}

interface Entry {
  readonly apis: readonly string[] | undefined
  readonly key: KnownKey
  readonly caller: Caller
}

/** Makes the directory; keys that end so many minutes after the start begin to age at `start`. */
export function createDirectory(accounts: readonly AccountConfig[], start: Date, minute: number): Directory {
  const entries = new Map<string, Entry[]>()
  for (const account of accounts) {
    for (const { holder, keys } of holdersOf(account)) {
      for (const key of keys) {
        const entry = {
          apis: account.apis,
          key: { ...knownKey(key, start, minute), user: holder.id },
          caller: { ...holder, isTemporary: key.securityToken !== undefined },
        }
        entries.set(key.accessKeyId, [...(entries.get(key.accessKeyId) ?? []), entry])
      }
    }
  }
  const find = (api: string, accessKeyId: string) =>
    entries.get(accessKeyId)?.find(({ apis }) => apis === undefined || apis.includes(api))
  const users = new Map(accounts.flatMap((account) => account.users.map((user) => [user.id, user] as const)))
  return {
    findKey: (api, accessKeyId) => find(api, accessKeyId)?.key,
    findCaller: (api, accessKeyId) => find(api, accessKeyId)?.caller,
    isClusterAdmin: (userId, { id, account }) =>
      userId === account || matchesAny(users.get(userId)?.clusterAdmin ?? [], id),
  }
}

interface Holder {
  readonly holder: Omit<Caller, 'isTemporary'>
  readonly keys: readonly KeyConfig[]
}

function holdersOf(account: AccountConfig): Holder[] {
  const { id, name = id, keys } = account
  const main = { id, name, account: id, isMainAccount: true, permissions: undefined }
  const subAccount = ({ permissions, ...user }: UserConfig): Holder => ({
    holder: { id: user.id, name: user.name ?? user.id, account: id, isMainAccount: false, permissions },
    keys: user.keys,
  })
  return [{ holder: main, keys }, ...account.users.map(subAccount)]
}

function knownKey(key: KeyConfig, start: Date, minute: number): KnownKey {
  const { accessKeyId, accessKeySecret, securityToken, disabled, expires, expiresInMinutes } = key
  const tokenExpires =
    expires ?? (expiresInMinutes === undefined ? undefined : new Date(start.getTime() + expiresInMinutes * minute))
  return {
    accessKeyId,
    accessKeySecret,
    disabled,
    ...(securityToken !== undefined && { securityToken }),
    ...(tokenExpires && { tokenExpires }),
  }
}
