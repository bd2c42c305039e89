import type { KubeconfigParts } from './kubeconfig-parts.ts'
import { base64 } from './kubeconfig-parts.ts'

/** Alibaba Cloud ACK's form: `server` first, names of users in quotes. */
export function ackKubeconfig({ cluster, server, authority, user, credential }: KubeconfigParts): string {
  const context = `${user}-${cluster}`
  return `apiVersion: v1
clusters:
- cluster:
    server: ${server}
    certificate-authority-data: ${base64(authority)}
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: "${user}"
  name: ${context}
current-context: ${context}
kind: Config
preferences: {}
users:
- name: "${user}"
  user:
    client-certificate-data: ${base64(credential.certificate)}
    client-key-data: ${base64(credential.privateKey)}
`
}
