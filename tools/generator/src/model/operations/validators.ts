import { equalJson } from '../check/equal-json.ts'
import type { Json, JsonObject, Operation, Parameter } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import type { RawContent } from './content.ts'
import { isJson, isXml, preferredMediaType } from './media-types.ts'
import type { RawResponse } from './responses.ts'

/**
 * Names of the validators of one operation, as hey-api's zod gives them with `case: 'preserve'`. It makes one validator
 * for all successes together and none for failures: schemas of those get names of their own, by which each status has its
 * validator.
 */
export class ValidatorNames {
  readonly #schemas: EngineSchemas
  /** References to schemas that were given a name, by the schema: one that operations share is named once. */
  readonly #hoisted = new Map<JsonObject, JsonObject>()

  constructor(schemas: EngineSchemas) {
    this.#schemas = schemas
  }

  requests(
    typeName: string,
    parameters: readonly Parameter[],
    hasBody: boolean,
  ): Omit<Operation['validators'], 'responses'> {
    const has = (place: Parameter['in']): boolean => parameters.some((parameter) => parameter.in === place)
    return {
      ...(has('path') && { path: `z${typeName}Path` }),
      ...(has('query') && { query: `z${typeName}Query` }),
      ...(has('header') && { headers: `z${typeName}Headers` }),
      ...(hasBody && { body: `z${typeName}Body` }),
    }
  }

  /** Cookies have no validator in hey-api's zod: they get a schema of their own. */
  cookies(typeName: string, parameters: readonly JsonObject[]): string | undefined {
    const cookies = parameters.filter((parameter) => parameter.in === 'cookie')
    if (cookies.length === 0) return undefined
    const required = cookies.filter((parameter) => parameter.required === true).map(({ name }) => name ?? '')
    const properties = cookies.map(({ name, schema }): [string, Json] => [String(name), schema ?? {}])
    const added = this.#schemas.addNamed(`${typeName}Cookies`, {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
    })
    return this.#validatorOf(added)
  }

  /** The responses with named schemas, and the validator of each. */
  responses(
    typeName: string,
    responses: readonly RawResponse[],
  ): { readonly responses: readonly RawResponse[]; readonly names: Readonly<Record<string, string>> } {
    const successes = responses.filter(({ success }) => success)
    const names: Record<string, string> = {}
    const named = responses.map((response) => {
      const typed = preferredContent(response.content)
      if (typed?.schema === undefined || !isTyped(typed.schema)) return response
      if (response.success && successes.length === 1) {
        names[response.key] = `z${typeName}Response`
        return response
      }
      const schema = this.#named(typed.schema, wishFor(response, typeName))
      names[response.key] = this.#validatorOf(schema)
      return {
        ...response,
        content: response.content.map((content) => (content === typed ? { ...content, schema } : content)),
      }
    })
    for (const response of responses) Object.assign(names, this.#otherMediaTypes(response, typeName))
    return { responses: named, names: withoutDefaultForSuccesses(names, responses) }
  }

  /** Where a further media type has another structure: `200 application/vnd.full+json`. */
  #otherMediaTypes(response: RawResponse, typeName: string): Readonly<Record<string, string>> {
    const typed = preferredContent(response.content)
    if (typed === undefined) return {}
    const others = response.content.flatMap(({ mediaType, schema }): [string, string][] => {
      if (schema === undefined || !isJson(mediaType) || !isTyped(schema) || equalJson(schema, typed.schema ?? {}))
        return []
      const wish = `${wishFor(response, typeName)} ${mediaType.replace(/^application\//, '').split(';', 1)[0]}`
      return [[`${response.key} ${mediaType}`, this.#validatorOf(this.#named(schema, wish))]]
    })
    return Object.fromEntries(others)
  }

  /** The validator of a failure's body, by its schema. */
  failure(content: readonly RawContent[], wish: string): string | undefined {
    const typed = preferredContent(content)
    if (typed?.schema === undefined || !isTyped(typed.schema)) return undefined
    return this.#validatorOf(this.#named(typed.schema, `${wish} Failure`))
  }

  #named(schema: JsonObject, wish: string): JsonObject {
    if (this.#schemas.nameOf(schema) !== undefined) return schema
    const known = this.#hoisted.get(schema)
    if (known !== undefined) return known
    const reference = this.#schemas.add(wish, schema)
    this.#hoisted.set(schema, reference)
    return reference
  }

  #validatorOf(reference: JsonObject): string {
    return `z${this.#schemas.nameOf(reference) ?? ''}`
  }
}

/**
 * Whoever looks up the validator of a status falls back on `default`, also for a success whose body has none. A `default`
 * that means failures is therefore named as those.
 */
function withoutDefaultForSuccesses(
  names: Readonly<Record<string, string>>,
  responses: readonly RawResponse[],
): Readonly<Record<string, string>> {
  const { default: failure, ...others } = names
  const meansFailure = responses.some(({ key, success }) => key === 'default' && !success)
  const fallsBack = responses.some(({ key, success }) => success && !Object.hasOwn(names, key))
  return failure !== undefined && meansFailure && fallsBack ? { '4XX': failure, '5XX': failure, ...others } : names
}

function wishFor({ key, success, component }: RawResponse, typeName: string): string {
  if (success) return `${typeName}Response${key}`
  return component === undefined ? `${typeName}Error${key}` : `${component} Failure`
}

/** The media type by which hey-api types a response, where it has the structure that a schema describes. */
function preferredContent(content: readonly RawContent[]): RawContent | undefined {
  const preferred = preferredMediaType(content.map(({ mediaType }) => mediaType))
  const found = content.find(({ mediaType }) => mediaType === preferred)
  return found !== undefined && (isJson(found.mediaType) || isXml(found.mediaType)) ? found : undefined
}

const typing = ['$ref', 'type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'properties']

/** hey-api makes no validator for what may be anything. */
function isTyped(schema: JsonObject): boolean {
  return typing.some((keyword) => Object.hasOwn(schema, keyword))
}
