import { ackCases } from '../src/cases/ack-cases.ts'
import { gatewayCases } from '../src/cases/gateway-cases.ts'
import { runCases, useTestCloud } from '../src/cases/run-cases.ts'
import { csSdk } from '../src/clients/ack/cs-sdk.ts'
import { firstRoaClient } from '../src/clients/ack/first-openapi-client.ts'
import { olderCsSdk } from '../src/clients/ack/older-cs-sdk.ts'
import { openapiClient } from '../src/clients/ack/openapi-client.ts'
import { popRoa } from '../src/clients/ack/pop-roa.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { clusters } from '../src/cloud/test-cloud.ts'

const clients = [
  csSdk('v3'),
  csSdk('v2'),
  olderCsSdk('cs20151215-v3', 'v3'),
  olderCsSdk('cs20151215-v3', 'v2'),
  olderCsSdk('cs20151215-v2', 'v3'),
  olderCsSdk('cs20151215-v2', 'v2'),
  openapiClient('v3'),
  openapiClient('v2'),
  firstRoaClient,
  popRoa,
  ownClients.ack,
]

runCases(clients, [...ackCases, ...gatewayCases('ack', clusters.ack.running)], useTestCloud())
