import type { JsonObject, Model } from '../../model/model.ts'
import { type InertOperation, inertOperation } from '../client/inert-operation.ts'
import { inertDocument } from '../inert/inert-document.ts'
import type { Placeholders } from '../inert/placeholders.ts'

/**
 * Everything that the engines are given: plain data, and no text that somebody wrote. Documents that differ in their
 * descriptions or examples only give the same input, and so what an engine printed once serves for all of them.
 */
export interface EngineInput {
  readonly document: JsonObject
  readonly operations: readonly InertOperation[]
}

/** What the engines are to print of a model; its texts are kept in `texts`. */
export function engineInput(model: Model, texts: Placeholders): EngineInput {
  return {
    document: inertDocument(model, texts),
    operations: model.operations.map((operation) => inertOperation(operation, texts)),
  }
}
