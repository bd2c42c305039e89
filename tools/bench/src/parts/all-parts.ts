import { callsPart, generatorPart, serversPart, sizesPart } from './own-parts.ts'
import type { Part } from './part.ts'
import { changesPart, emittedPart, peersPart } from './peer-parts.ts'

/** In the order in which they run. */
export const allParts: readonly Part[] = [
  generatorPart,
  sizesPart,
  serversPart,
  callsPart,
  peersPart,
  changesPart,
  emittedPart,
]
