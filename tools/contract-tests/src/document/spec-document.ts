import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { isObject, type Json, type JsonObject } from './json.ts'
import { valueAt } from './pointer.ts'

/** A value and the place it came from, which is what references inside it are relative to. */
export interface Located {
  readonly value: JsonObject
  /** File URL with a JSON pointer as fragment. */
  readonly location: string
}

/**
 * A document and the files it references, read plainly: YAML in, plain data out. It shares nothing with the generator's
 * loader on purpose, so that a mistake there cannot hide here.
 */
export class SpecDocument {
  readonly location: string
  readonly #files = new Map<string, Json>()

  constructor(file: string) {
    this.location = `${pathToFileURL(file).href}#`
    this.#read(this.location)
  }

  get root(): JsonObject {
    return this.at(this.location).value
  }

  /** Every file read so far, by URL. */
  get files(): ReadonlyMap<string, Json> {
    return this.#files
  }

  /** The object at a location. */
  at(location: string): Located {
    const [file = '', pointer = ''] = location.split('#')
    const value = valueAt(this.#read(file), decodeURIComponent(pointer))
    if (!isObject(value)) throw new Error(`${location}: there is no object`)
    return { value, location }
  }

  /** Follows `$ref` to the object that holds no further one; its siblings (OpenAPI 3.1) win over what they refer to. */
  resolve(located: Located): Located {
    let { value, location } = located
    for (let depth = 0; typeof value['$ref'] === 'string'; depth += 1) {
      if (depth > 100) throw new Error(`${located.location}: references go round in a circle`)
      const { $ref, ...siblings } = value
      const target = this.at(new URL($ref as string, location).href)
      value = { ...target.value, ...siblings }
      location = target.location
    }
    return { value, location }
  }

  #read(url: string): Json {
    const file = url.split('#')[0] ?? ''
    const known = this.#files.get(file)
    if (known !== undefined) return known
    const value: Json = parse(readFileSync(new URL(file), 'utf8'))
    this.#files.set(file, value)
    return value
  }
}
