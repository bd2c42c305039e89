import assert from 'node:assert/strict'
import type { OperationContract, ServerContract } from '../../contract/contract.ts'
import { itemId } from '../../coverage/item.ts'
import { expectSuccess } from '../../expect/expect-success.ts'
import { call, onlyExchange } from '../../wire/call.ts'
import { regionOf } from '../../wire/identity.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import type { ApiCases, ContractCase } from '../contract-case.ts'

/** Every documented server: a client can be sent there, and the mock answers for it and for no other host. */
export const serverCases: ApiCases = (api) => {
  const { contract } = api
  const [operation] = contract.operations
  if (!operation) return []
  const make = (name: string, proves: readonly string[], run: () => Promise<void>): ContractCase => ({
    api: contract.id,
    group: 'servers',
    name,
    proves,
    run,
  })
  return [
    ...contract.servers.map((server) =>
      make(serverName(server), [itemId('server', { api: contract.id }, serverName(server))], () =>
        checkServer(api, operation, server),
      ),
    ),
    make('no other host', [], () => checkOtherHost(api)),
  ]
}

/** How a server is called in reports: two may share a URL template. */
export function serverName({ url, network, site, regions }: ServerContract): string {
  return [url, network, site, regions?.join(' ')].filter(Boolean).join(', ')
}

/** The addresses that a server's template stands for, in the order of its first variable's values. */
function addressesOf({ url, variables }: ServerContract): string[] {
  const [first] = Object.keys(variables)
  const values = first === undefined ? [''] : (variables[first]?.enum ?? [variables[first]?.default ?? ''])
  return values.map((value) =>
    url.replace(/\{([^{}]+)\}/g, (_, name: string) => (name === first ? value : (variables[name]?.default ?? ''))),
  )
}

async function checkServer(api: LoadedApi, operation: OperationContract, server: ServerContract): Promise<void> {
  for (const address of addressesOf(server)) {
    const outcome = await call(api, operation, { client: { endpoint: address } })
    expectSuccess(operation, outcome)
    assert.equal(onlyExchange(outcome).request.url.origin, new URL(address).origin)
  }
  await checkChosen(api, operation, server)
}

/** A client that is told network, site and region finds a server that is documented for them. */
async function checkChosen({ contract, packages }: LoadedApi, operation: OperationContract, server: ServerContract) {
  const { network, site, variables, regions } = server
  if (network === undefined) return
  const region = regions?.[0] ?? variables['region']?.default ?? regionOf(contract)
  const outcome = await call({ contract, packages }, operation, {
    client: {
      network: network as 'public' | 'internal',
      ...(site !== undefined && { site: site as 'mainland' | 'international' }),
      ...(region !== undefined && { region }),
    },
  })
  expectSuccess(operation, outcome)
  const { origin } = onlyExchange(outcome).request.url
  const fitting = contract.servers.filter(
    (other) =>
      other.network === network &&
      (!site || !other.site || other.site === site) &&
      (!other.regions || other.regions.includes(region ?? '')),
  )
  const origins = fitting.flatMap(addressesOf).map((address) => new URL(address).origin)
  assert.ok(
    origins.includes(origin),
    `${origin} is not documented for network ${network}, site ${site}, region ${region}`,
  )
}

async function checkOtherHost({ packages }: LoadedApi): Promise<void> {
  const response = await packages.createMock().handle(new Request('https://example.com/'))
  assert.equal(response, undefined, 'the mock answers for example.com')
}
