import { ordinaryLimit } from '../http/body-limit.ts'
import { serveResponse } from '../http/served-response.ts'
import { ackBehaviour } from './ack.ts'
import type { ApiBehaviour } from './api-behaviour.ts'
import { ensBehaviour } from './ens.ts'
import { tkeBehaviour } from './tke.ts'

/** For an API that this package knows nothing special about: keys are checked, answers are the document's examples. */
const plainBehaviour: ApiBehaviour = {
  bodyLimit: ordinaryLimit,
  respond: serveResponse,
  echoedHeaders: [],
  issuer: () => [['CN', 'kubernetes']],
  serverAt: (address) => `https://${address}:6443`,
  wishOf: () => undefined,
  denied: () => undefined,
  answers: {},
}

const behaviours: Readonly<Record<string, ApiBehaviour>> = {
  ack: ackBehaviour,
  ens: ensBehaviour,
  tke: tkeBehaviour,
}

/** How an API behaves. */
export function behaviourOf(api: string): ApiBehaviour {
  return (Object.hasOwn(behaviours, api) ? behaviours[api] : undefined) ?? plainBehaviour
}
