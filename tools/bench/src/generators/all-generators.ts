import type { Generator } from './generator.ts'
import { heyApi } from './hey-api.ts'
import { kubb4, kubb5 } from './kubb.ts'
import { openapiTypescript } from './openapi-typescript.ts'
import { orval } from './orval.ts'
import { ours } from './ours.ts'

/** In the order of the tables. */
export const allGenerators: readonly Generator[] = [ours, heyApi, orval, kubb4, kubb5, openapiTypescript]
