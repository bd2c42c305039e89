import type { KubeconfigParts } from './kubeconfig-parts.ts'
import { base64 } from './kubeconfig-parts.ts'

/** Tencent Cloud TKE's form: the cluster is named by its id, the user by its UIN, a number in quotes. */
export function tkeKubeconfig({ cluster, server, authority, user, credential }: KubeconfigParts): string {
  const context = `${cluster}-${user}-context-default`
  return `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${base64(authority)}
    server: ${server}
  name: ${cluster}
contexts:
- context:
    cluster: ${cluster}
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
