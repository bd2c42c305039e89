/** What the API server says of itself. */

const version = {
  major: '1',
  minor: '32',
  gitVersion: 'v1.32.1-mock-cloud',
  gitCommit: '0000000000000000000000000000000000000000',
  gitTreeState: 'clean',
  buildDate: '2025-01-15T14:31:55Z',
  goVersion: 'go1.23.4',
  compiler: 'gc',
  platform: 'linux/amd64',
}

const coreVersions = {
  kind: 'APIVersions',
  versions: ['v1'],
  serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: '127.0.0.1:6443' }],
}

const groups = { kind: 'APIGroupList', apiVersion: 'v1', groups: [] }

const coreResources = {
  kind: 'APIResourceList',
  groupVersion: 'v1',
  resources: [
    {
      name: 'namespaces',
      singularName: 'namespace',
      namespaced: false,
      kind: 'Namespace',
      verbs: ['get', 'list', 'watch'],
      shortNames: ['ns'],
    },
  ],
}

/** Documents that every authenticated user may read (the role system:discovery), by path. Text is sent as it is. */
export const discovery: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['/version', version],
  ['/api', coreVersions],
  ['/apis', groups],
  ['/api/v1', coreResources],
  ['/healthz', 'ok'],
  ['/livez', 'ok'],
  ['/readyz', 'ok'],
])
