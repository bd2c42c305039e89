import type { Report } from '../diagnostics/report.ts'
import type { LoadedDocument } from '../load/loaded-document.ts'
import { SchemaChecker } from './check/schema-checker.ts'
import { objectAt, textAt } from './document/json-kind.ts'
import { Source } from './document/source.ts'
import { engineDocument } from './engine/engine-document.ts'
import { ExampleFinder } from './examples/example-finder.ts'
import { Later } from './examples/later.ts'
import { inside2xxOf } from './failures/envelope.ts'
import { FailureBook } from './failures/failure-book.ts'
import type { JsonObject, Model } from './model.ts'
import { camelCase, pascalCase } from './names/identifier.ts'
import { NameRegistry } from './names/name-registry.ts'
import { nameOperations } from './names/operation-names.ts'
import { reservedTypeNames } from './names/reserved-names.ts'
import { buildOperation, type OperationTools } from './operations/build-operation.ts'
import { collectOperations } from './operations/collect-operations.ts'
import { diagnoseOperations } from './operations/diagnose-operations.ts'
import { securitySchemes } from './operations/security.ts'
import { ValidatorNames } from './operations/validators.ts'
import { requestIdHeaders } from './request-id-headers.ts'
import { Sampler } from './sample/sampler.ts'
import { EngineSchemas } from './schemas/engine-schemas.ts'
import { SecretFinder } from './schemas/secret-finder.ts'
import { serversOf } from './servers.ts'

/** Who the packages are. */
export interface ModelIdentity {
  /** Folder and package prefix, e.g. `tke`. */
  readonly id: string
  /** Version of the three packages. */
  readonly packageVersion: string
}

/** A model with everything that the engines need; bodies and requests have no examples yet. */
export interface DraftModel {
  readonly model: Model
  /** Finds the examples, or makes them: the model is then whole. Gives warnings only. */
  readonly complete: () => void
}

/**
 * Settles everything that the targets will ask about a document: a pure function. Problems go to the report; the model is
 * complete for whatever is left.
 */
export function buildModel(loaded: LoadedDocument, identity: ModelIdentity, report: Report): Model {
  const { model, complete } = draftModel(loaded, identity, report)
  complete()
  return model
}

/** The same, but for the examples, which take longest: there is time for them while engines run in another thread. */
export function draftModel(loaded: LoadedDocument, { id, packageVersion }: ModelIdentity, report: Report): DraftModel {
  const source = new Source(loaded.document)
  const operations = collectOperations(source, report)
  const types = new NameRegistry()
  types.reserve([...reservedTypeNames, ...packageNames(id)])
  const names = nameOperations(operations, types, report)
  types.seal()
  const schemas = new EngineSchemas(source, types, report)
  const later = new Later()
  const tools = operationTools(source, schemas, { report, later })
  const built = operations.flatMap((raw) => {
    const named = names.get(raw)
    return named === undefined ? [] : [buildOperation(raw, named, tools)]
  })
  diagnoseOperations(
    built.map(({ operation }) => operation),
    report,
  )
  const info = objectAt(loaded.document, 'info') ?? {}
  const description = textAt(info, 'description')
  const servers = serversOf(source.root, report)
  const model: Model = {
    id,
    pascalName: pascalCase(id),
    camelName: camelCase(id),
    title: textAt(info, 'title') ?? id,
    ...(description !== undefined && { description }),
    packageVersion,
    apiVersion: textAt(info, 'version') ?? '',
    servers,
    security: tools.security,
    failures: tools.failureBook.all(),
    requestIdHeaders: requestIdHeaders(source, operations),
    operations: built.map(({ operation }) => operation),
    engineDocument: engineDocument(
      source.root,
      servers,
      built.map(({ engine }) => engine),
      schemas,
    ),
  }
  return { model, complete: () => later.run() }
}

/** What the packages export beside the operations. */
function packageNames(id: string): readonly string[] {
  const pascal = pascalCase(id)
  const functions = [`create${pascal}Client`, `create${pascal}Mock`, `${camelCase(id)}Handlers`]
  return [`${pascal}ClientOptions`, ...functions.map((name) => `function ${name}`)]
}

function operationTools(
  source: Source,
  schemas: EngineSchemas,
  { report, later }: Pick<OperationTools, 'report' | 'later'>,
): OperationTools {
  const reported = new Set<string>()
  const finderOf = (checker: SchemaChecker): ExampleFinder =>
    new ExampleFinder({ source, checker, sampler: new Sampler(checker), report, later, reported })
  const follow = (schema: JsonObject): JsonObject => schemas.follow(schema)
  const checker = new SchemaChecker(follow, 'response')
  const finder = finderOf(checker)
  const inside2xx = inside2xxOf(source.root)
  const validatorNames = new ValidatorNames(schemas)
  const failureBook = new FailureBook({ source, schemas, finder, validatorNames, inside2xx, report })
  return {
    source,
    schemas,
    checker,
    finder,
    requestFinder: finderOf(new SchemaChecker(follow, 'request')),
    inside2xx,
    failureBook,
    failures: failureBook.all(),
    security: securitySchemes(source, report),
    validatorNames,
    secrets: new SecretFinder(schemas, source.root.value),
    report,
    later,
  }
}
