import { runCases, useTestCloud } from '../src/cases/run-cases.ts'
import { tkeCases } from '../src/cases/tke-cases.ts'
import { ownClients } from '../src/clients/own/own-clients.ts'
import { tencentCapi } from '../src/clients/tke/tencent-capi.ts'
import { tencentInternational } from '../src/clients/tke/tencent-international.ts'
import { tencentGeneric, tencentSdk } from '../src/clients/tke/tencent-sdk.ts'

const ways = (['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const).flatMap((signMethod) =>
  (['POST', 'GET'] as const).map((reqMethod) => ({ signMethod, reqMethod })),
)

const clients = [
  ...ways.map(tencentSdk),
  ...ways.map(tencentGeneric),
  tencentCapi({ isV3: true, method: 'POST', signatureMethod: 'sha256' }),
  tencentCapi({ isV3: false, method: 'POST', signatureMethod: 'sha256' }),
  tencentCapi({ isV3: false, method: 'POST', signatureMethod: 'sha1' }),
  tencentCapi({ isV3: false, method: 'GET', signatureMethod: 'sha1' }),
  tencentInternational(),
  tencentInternational('TC3-HMAC-SHA256'),
  ownClients.tke,
]

runCases(clients, tkeCases, useTestCloud())
