import { runCases, useTestCloud } from '../src/cases/run-cases.ts'
import { tkeCases } from '../src/cases/tke-cases.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { tencentInternational } from '../src/clients/tke/tencent-international.ts'
import { tencentGeneric, tencentSdk } from '../src/clients/tke/tencent-sdk.ts'

const clients = [
  ...(['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const).flatMap((signMethod) =>
    (['POST', 'GET'] as const).map((reqMethod) => tencentSdk({ signMethod, reqMethod })),
  ),
  tencentGeneric,
  tencentInternational(),
  tencentInternational('TC3-HMAC-SHA256'),
  ownClients.tke,
]

runCases(clients, tkeCases, useTestCloud())
