export { buildModel, type ModelIdentity } from './build-model.ts'
export type { Model, Operation } from './model.ts'
