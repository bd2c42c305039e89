/** The files of a document by their names; the first is the document itself. */
export type DocumentFiles = Readonly<Record<string, string>>

/** A document that costs more than it is worth. */
export interface CostlyDocument {
  readonly name: string
  readonly files: () => DocumentFiles
  readonly lang?: string
  /** `made`, or the codes of the errors with which it is refused. */
  readonly outcome: string
}

/** How an OpenAPI document begins, without its brace. */
export const head = '"openapi":"3.1.0","info":{"title":"T","version":"1"}'
/** Responses of an operation that has nothing to say. */
export const ok = '"responses":{"200":{"description":"d"}}'
/** A million characters. */
export const MB = 1_000_000

/** A JSON document with these members. */
export function json(body: string): DocumentFiles {
  return { 'api.json': `{${head},${body}}` }
}

export function yaml(text: string): DocumentFiles {
  return { 'api.yaml': text }
}

/** A document whose one operation answers with the schema `S0`, and which has these schemas. */
export function schemas(entries: string): DocumentFiles {
  const content = `{"application/json":{"schema":${ref('S0')}}}`
  const paths = `{"/a":{"get":{"responses":{"200":{"description":"d","content":${content}}}}}}`
  return json(`"paths":${paths},"components":{"schemas":{${entries}}}`)
}

/** A reference to a schema. */
export function ref(name: string): string {
  return `{"$ref":"#/components/schemas/${name}"}`
}

/** Prints so many entries. */
export function times(count: number, print: (index: number) => string, separator = ','): string {
  return Array.from({ length: count }, (_, index) => print(index)).join(separator)
}

/** Prints entries until they are about so long. */
export function upTo(length: number, print: (index: number) => string): string {
  return times(Math.floor(length / (print(99_999).length + 1)), print)
}
