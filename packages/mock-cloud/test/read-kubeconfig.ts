import { X509Certificate } from 'node:crypto'
import { parse } from 'yaml'

/** The parts of a kubeconfig that tests look at. */
export interface ReadKubeconfig {
  readonly server: string
  readonly authority: string
  readonly certificate: string
  readonly privateKey: string
  readonly client: X509Certificate
  readonly userName: string
  readonly contextName: string
  readonly clusterName: string
}

/** Reads a kubeconfig that holds exactly one of each. */
export function readKubeconfig(text: string): ReadKubeconfig {
  const { clusters, users, contexts, 'current-context': current } = parse(text)
  if (clusters.length !== 1 || users.length !== 1 || contexts.length !== 1) throw new Error('not one of each')
  if (current !== contexts[0].name || contexts[0].context.cluster !== clusters[0].name) throw new Error('names differ')
  if (contexts[0].context.user !== users[0].name) throw new Error('names differ')
  const pem = (data: string) => Buffer.from(data, 'base64').toString()
  const certificate = pem(users[0].user['client-certificate-data'])
  return {
    server: clusters[0].cluster.server,
    authority: pem(clusters[0].cluster['certificate-authority-data']),
    certificate,
    privateKey: pem(users[0].user['client-key-data']),
    client: new X509Certificate(certificate),
    userName: users[0].name,
    contextName: contexts[0].name,
    clusterName: clusters[0].name,
  }
}
