import { callsPart } from './calls-part.ts'
import { changesPart } from './changes-part.ts'
import { emittedPart } from './emitted-part.ts'
import { generatorPart } from './generator-part.ts'
import type { Part } from './part.ts'
import { peersPart } from './peers-part.ts'
import { serversPart } from './servers-part.ts'
import { signingPart } from './signing-part.ts'
import { sizesPart } from './sizes-part.ts'
import { validatorsPart } from './validators-part.ts'

/** In the order in which they run. */
export const allParts: readonly Part[] = [
  generatorPart,
  sizesPart,
  serversPart,
  callsPart,
  signingPart,
  peersPart,
  changesPart,
  emittedPart,
  validatorsPart,
]
