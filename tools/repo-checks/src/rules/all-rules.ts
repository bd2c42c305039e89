import type { Rule } from '../rule.ts'
import { declaredImports } from './declared-imports.ts'
import { generatedPurity } from './generated-purity.ts'
import { importDirections } from './import-directions.ts'
import { importPaths } from './import-paths.ts'
import { noMachinePaths } from './no-machine-paths.ts'
import { noSpecsAtRunTime } from './no-specs-at-run-time.ts'
import { noStarExports } from './no-star-exports.ts'
import { nothingUnfinished } from './nothing-unfinished.ts'
import { sizeCeilings } from './size-ceilings.ts'
import { tellingNames } from './telling-names.ts'

export const allRules: readonly Rule[] = [
  importDirections,
  importPaths,
  declaredImports,
  noSpecsAtRunTime,
  noStarExports,
  generatedPurity,
  sizeCeilings,
  tellingNames,
  noMachinePaths,
  nothingUnfinished,
]
