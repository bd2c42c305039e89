import { X509Certificate } from 'node:crypto'
import { expect } from 'vitest'
import { parse } from 'yaml'

interface Kubeconfig {
  readonly 'current-context': string
  readonly clusters: readonly { readonly name: string; readonly cluster: Readonly<Record<string, string>> }[]
  readonly contexts: readonly { readonly name: string; readonly context: { readonly user: string } }[]
  readonly users: readonly { readonly name: string; readonly user: Readonly<Record<string, string>> }[]
}

/** What a kubeconfig says to somebody who connects with it. */
export interface Connection {
  readonly server: string
  readonly context: string
  readonly certificate: X509Certificate
}

/** Reads a kubeconfig as kubectl would: its current context, whose certificate the cluster's authority has signed. */
export function readKubeconfig(text: string): Connection {
  const config = parse(text) as Kubeconfig
  expect([config.clusters.length, config.contexts.length, config.users.length]).toEqual([1, 1, 1])
  const cluster = config.clusters[0]?.cluster ?? {}
  const { name = '', user = {} } = config.users[0] ?? {}
  const [context] = config.contexts
  expect(context).toMatchObject({ name: config['current-context'], context: { user: name } })
  const certificate = new X509Certificate(pem(user['client-certificate-data']))
  const authority = new X509Certificate(pem(cluster['certificate-authority-data']))
  expect(certificate.verify(authority.publicKey)).toBe(true)
  return { server: cluster['server'] ?? '', context: config['current-context'], certificate }
}

function pem(text = ''): string {
  return Buffer.from(text, 'base64').toString()
}
