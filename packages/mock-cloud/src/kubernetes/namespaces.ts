/** The namespaces of every cluster. */

export interface Namespace {
  readonly apiVersion: 'v1'
  readonly kind: 'Namespace'
  readonly metadata: {
    readonly name: string
    readonly uid: string
    readonly resourceVersion: string
    readonly creationTimestamp: string
    readonly labels: Readonly<Record<string, string>>
  }
  readonly spec: { readonly finalizers: readonly string[] }
  readonly status: { readonly phase: string }
}

const CREATED = '2025-01-15T00:00:00Z'
const RESOURCE_VERSION = '1000'

/** What a new cluster has. */
export const namespaces: readonly Namespace[] = ['default', 'kube-node-lease', 'kube-public', 'kube-system'].map(
  (name, index) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      uid: `00000000-0000-4000-8000-00000000000${index + 1}`,
      resourceVersion: String(index + 1),
      creationTimestamp: CREATED,
      labels: { 'kubernetes.io/metadata.name': name },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  }),
)

/** v1 NamespaceList. */
export function namespaceList(items: readonly Namespace[]): unknown {
  return {
    kind: 'NamespaceList',
    apiVersion: 'v1',
    metadata: { resourceVersion: RESOURCE_VERSION },
    // Items of a list do not repeat their kind.
    items: items.map(({ metadata, spec, status }) => ({ metadata, spec, status })),
  }
}

/** What `kubectl get` prints (https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables). */
export function namespaceTable(rows: readonly Namespace[], now: Date): unknown {
  const column = (name: string, type: string, description: string, format = '') => ({
    name,
    type,
    format,
    description,
    priority: 0,
  })
  const days = Math.floor((now.getTime() - Date.parse(CREATED)) / 86_400_000)
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: RESOURCE_VERSION },
    columnDefinitions: [
      column('Name', 'string', 'Name must be unique within a namespace.', 'name'),
      column('Status', 'string', 'The status of the namespace'),
      column('Age', 'string', 'How long ago the object was created.'),
    ],
    rows: rows.map(({ metadata, status }) => ({
      cells: [metadata.name, status.phase, `${days}d`],
      object: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata },
    })),
  }
}
