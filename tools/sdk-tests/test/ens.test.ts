import { ensCases } from '../src/cases/ens-cases.ts'
import { gatewayCases } from '../src/cases/gateway-cases.ts'
import { runCases, useTestCloud } from '../src/cases/run-cases.ts'
import { firstRpcClient } from '../src/clients/ens/first-openapi-client.ts'
import { openapiClient } from '../src/clients/ens/openapi-client.ts'
import { openapiCore } from '../src/clients/ens/openapi-core.ts'
import { popRpc } from '../src/clients/ens/pop-rpc.ts'
import { rpcClient } from '../src/clients/ens/rpc-client.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { clusters } from '../src/cloud/test-cloud.ts'

const clients = [
  openapiClient({ signature: 'v3', method: 'POST', parameters: 'query' }),
  openapiClient({ signature: 'v3', method: 'POST', parameters: 'form' }),
  openapiClient({ signature: 'v3', method: 'GET', parameters: 'query' }),
  openapiClient({ signature: 'v2', method: 'POST', parameters: 'query' }),
  openapiClient({ signature: 'v2', method: 'POST', parameters: 'form' }),
  openapiCore,
  firstRpcClient('POST', 'query'),
  firstRpcClient('POST', 'form'),
  rpcClient('GET', 'query'),
  rpcClient('POST', 'query'),
  rpcClient('POST', 'form'),
  popRpc('GET'),
  popRpc('POST'),
  popRpc('GET', 'pop-core-v1.7'),
  popRpc('POST', 'pop-core-v1.7'),
  ownClients.ens,
]

runCases(clients, [...ensCases, ...gatewayCases('ens', clusters.ens.running)], useTestCloud())
