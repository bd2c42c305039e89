import type { Credentials } from '@cloud-kubeconfig/core'
import type { CloudConfig } from './config/config.ts'

/** Credentials with which a client can begin. */
export interface CloudCredentials extends Credentials {
  /** A temporary key with its token. */
  readonly sts?: Credentials & { readonly securityToken: string }
}

/** The first account's first lasting key and first temporary one. */
export function firstCredentials({ accounts }: CloudConfig): CloudCredentials {
  const keys = (accounts[0]?.keys ?? []).filter(({ disabled }) => !disabled)
  const lasting = keys.find(({ securityToken }) => securityToken === undefined)
  const temporary = keys.find(({ securityToken }) => securityToken !== undefined)
  return {
    accessKeyId: lasting?.accessKeyId ?? '',
    accessKeySecret: lasting?.accessKeySecret ?? '',
    ...(temporary?.securityToken !== undefined && {
      sts: {
        accessKeyId: temporary.accessKeyId,
        accessKeySecret: temporary.accessKeySecret,
        securityToken: temporary.securityToken,
      },
    }),
  }
}
