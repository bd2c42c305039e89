import { runCases } from '../src/cases/run-cases.ts'
import { readContract } from '../src/contract/read-contract.ts'
import { findSpecs } from '../src/document/find-specs.ts'
import { typeCases } from '../src/types/type-cases.ts'

runCases(findSpecs().flatMap((spec) => typeCases(readContract(spec))))
