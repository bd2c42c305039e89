import type { KubeconfigParts } from './kubeconfig-parts.ts'
import { base64 } from './kubeconfig-parts.ts'

/** Alibaba Cloud ENS's form: the context is named after the cluster, and no line feed ends the file. */
export function ensKubeconfig({ cluster, server, authority, user, credential }: KubeconfigParts): string {
  return `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ${base64(authority)}
    server: ${server}
  name: kubernetes
contexts:
- context:
    cluster: kubernetes
    user: ${user}
  name: ${cluster}
current-context: ${cluster}
kind: Config
preferences: {}
users:
- name: ${user}
  user:
    client-certificate-data: ${base64(credential.certificate)}
    client-key-data: ${base64(credential.privateKey)}`
}
