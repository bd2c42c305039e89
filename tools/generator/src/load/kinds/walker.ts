import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import type { OpenApiVersion } from '../loaded-document.ts'
import { isObject, type MutableJson, type MutableObject, member } from '../mutable-json.ts'
import { describeShape, describeValue, fits } from './describe.ts'
import { Guesser } from './guesser.ts'
import type { Field } from './kind.ts'
import type { KindName } from './kind-name.ts'
import { fieldsOf, kinds, requiredFieldsOf } from './kinds.ts'
import { isScalar, meantValue } from './meant-value.ts'
import type { Reference } from './reference.ts'
import type { Shape } from './shape.ts'

/** Who wants to know what a walk over a document meets. */
export interface Visitor {
  /** Problems with members; without it the walk is silent and changes nothing. */
  readonly report?: Report
  enter?(kind: KindName, object: MutableObject, path: readonly string[]): void
  reference?(reference: Reference): void
  extension?(kind: KindName, key: string, owner: MutableObject, path: readonly string[]): void
}

/** Walks a document by the tables of kinds: knows at each place what the specification wants there. */
export class KindWalker {
  readonly #version: OpenApiVersion
  readonly #visitor: Visitor
  readonly #report: Report | undefined
  readonly #guesser = new Guesser()
  #path: string[] = []
  #kind: KindName = 'document'
  #kindDepth = 0

  constructor(version: OpenApiVersion, visitor: Visitor) {
    this.#version = version
    this.#visitor = visitor
    this.#report = visitor.report
  }

  /** Walks a value that must be of a kind, at the given place of the document. */
  walk(value: MutableJson, kind: KindName, path: readonly string[] = []): void {
    this.#path = [...path]
    this.#value(value, { is: 'reference-or-object', kind })
  }

  #value(value: MutableJson, shape: Shape): void {
    if (shape.is === 'any') return
    if (shape.is === 'either') {
      const fitting = shape.shapes.find((alternative) => fits(alternative, value))
      if (fitting) this.#value(value, fitting)
      else this.#wrongType(value, shape)
    } else if (!fits(shape, value)) {
      this.#wrongType(value, shape)
    } else if (shape.is === 'list' && Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) this.#child(value, String(index), shape.of)
    } else if (isObject(value)) {
      if (shape.is === 'map' && !this.#isWholeMap(value, shape.of)) {
        for (const key of Object.keys(value)) this.#child(value, key, shape.of)
      }
      if (shape.is === 'object') this.#object(value, shape.kind)
      if (shape.is === 'reference-or-object' && !this.#isReference(value, shape.kind)) this.#object(value, shape.kind)
    }
  }

  #child(owner: MutableObject | MutableJson[], token: string, shape: Shape): void {
    const value = member(owner, token)
    if (value === undefined) return
    this.#path.push(token)
    this.#value(this.#meant(owner, token, value, shape), shape)
    this.#path.pop()
  }

  /** The value, or, where it is of a wrong type and it is clear what is meant, that; then it is also put in its place. */
  #meant(owner: MutableObject | MutableJson[], token: string, value: MutableJson, shape: Shape): MutableJson {
    if (!this.#report || fits(shape, value) || token === '$ref') return value
    const meant = meantValue(value, shape)
    if (meant === undefined) return value
    const values = { member: this.#member(), expected: describeShape(shape), found: describeValue(value) }
    this.#report.add('read-as-meant', pointerOf(this.#path), { ...values, meant: describeValue(meant) })
    if (Array.isArray(owner)) owner[Number(token)] = meant
    else owner[token] = meant
    return meant
  }

  /** `properties: {$ref: …}`: the specification knows no such reference, and split documents have it all the same. */
  #isWholeMap(map: MutableObject, of: Shape): boolean {
    const target = map['$ref']
    if (typeof target !== 'string' || !this.#visitor.reference || !isReferable(of)) return false
    this.#visitor.reference({ holder: map, key: '$ref', target, kind: of.kind, map: true, path: [...this.#path] })
    return true
  }

  /** A Reference Object has nothing else of interest; schemas and path items may say more beside `$ref`. */
  #isReference(value: MutableObject, kind: KindName): boolean {
    if (kind === 'schema' || kind === 'pathItem' || typeof value['$ref'] !== 'string') return false
    this.#visitor.reference?.({ holder: value, key: '$ref', target: value['$ref'], kind, path: [...this.#path] })
    return true
  }

  #object(object: MutableObject, kind: KindName): void {
    const outer = { kind: this.#kind, depth: this.#kindDepth }
    this.#kind = kind
    this.#kindDepth = this.#path.length
    this.#visitor.enter?.(kind, object, this.#path)
    if (this.#visitor.reference) this.#inlineReferences(object, kind)
    const fields = fieldsOf(kind)
    for (const key of Object.keys(object)) {
      const field = fields.get(key)
      if (field) this.#field(object, key, field)
      else this.#otherMember(object, key, kind)
    }
    if (this.#report) this.#checkMissing(object, kind, this.#report)
    this.#kind = outer.kind
    this.#kindDepth = outer.depth
  }

  #inlineReferences(object: MutableObject, kind: KindName): void {
    if ((kind === 'schema' || kind === 'pathItem') && typeof object['$ref'] === 'string') {
      this.#visitor.reference?.({ holder: object, key: '$ref', target: object['$ref'], kind, path: [...this.#path] })
    }
    const mapping = kind === 'discriminator' ? object['mapping'] : undefined
    if (!isObject(mapping)) return
    for (const [key, target] of Object.entries(mapping)) {
      // A plain name means a schema of components; everything else is a reference.
      if (typeof target !== 'string' || /^[\w.-]+$/.test(target.replace(/\.(?:json|ya?ml)$/, '/'))) continue
      this.#visitor.reference?.({ holder: mapping, key, target, kind: 'schema', path: [...this.#path, 'mapping'] })
    }
  }

  #field(object: MutableObject, key: string, field: Field): void {
    const value = object[key]
    if (value === undefined) return
    this.#path.push(key)
    const isDropped = this.#report !== undefined && this.#isDroppable(value, field, this.#report)
    if (isDropped) delete object[key]
    else this.#value(this.#meant(object, key, value, field.shape), field.shape)
    if (this.#report && (field.since ?? field.until)) this.#checkVersion(key, field, this.#report)
    if (field.notCarried !== undefined) {
      this.#report?.add('member-not-carried', pointerOf(this.#path), { member: key, instead: field.notCarried })
    }
    this.#path.pop()
  }

  #isDroppable(value: MutableJson, field: Field, report: Report): boolean {
    if (value === null && field.required !== 'error' && !fits(field.shape, value)) {
      report.add('empty-member', pointerOf(this.#path), { member: this.#member() })
      return true
    }
    if (fits(field.shape, value) || meantValue(value, field.shape) !== undefined) return false
    const isOptional = field.required !== 'error' && isScalar(field.shape) && this.#path.at(-1) !== '$ref'
    if (!field.annotation && !isOptional) return false
    const values = { member: this.#member(), expected: describeShape(field.shape), found: describeValue(value) }
    report.add(field.annotation ? 'malformed-annotation' : 'malformed-member', pointerOf(this.#path), values)
    return true
  }

  #checkVersion(member: string, { since, until }: Field, report: Report): void {
    const version = this.#version
    if (since && version < since) {
      report.add('newer-member', pointerOf(this.#path), { member, since, version })
    } else if (until && version > until) {
      report.add('older-member', pointerOf(this.#path), { member, until, version })
    }
  }

  #otherMember(object: MutableObject, key: string, kind: KindName): void {
    const { patterned, title } = kinds[kind]
    if (key.startsWith('x-') && kind !== 'securityRequirement') {
      this.#visitor.extension?.(kind, key, object, this.#path)
      return
    }
    const pointer = pointerOf([...this.#path, key])
    if (!patterned) {
      if (this.#report === undefined) return
      const guess = this.#guesser.guess(key, () => fieldsOf(kind).keys())
      this.#report.add('unknown-member', pointer, { member: key, owner: title, guess })
      return
    }
    if (patterned.key.test(key)) {
      this.#child(object, key, patterned.shape)
      return
    }
    const value = object[key]
    const meant = [`/${key}`, key.toUpperCase(), key.toLowerCase()].find((other) => patterned.key.test(other))
    const values = { key, owner: title, expected: patterned.keyHint }
    if (!this.#report || value === undefined || meant === undefined || Object.hasOwn(object, meant)) {
      this.#report?.add('wrong-key', pointer, values)
      return
    }
    this.#report.add('misspelt-key', pointer, { ...values, meant })
    delete object[key]
    object[meant] = value
    this.#child(object, meant, patterned.shape)
  }

  #checkMissing(object: MutableObject, kind: KindName, report: Report): void {
    const { title, anyOf } = kinds[kind]
    for (const [member, { required, requiredUntil = this.#version }] of requiredFieldsOf(kind)) {
      if (Object.hasOwn(object, member) || this.#version > requiredUntil) continue
      const code = required === 'error' ? 'missing-member' : 'missing-expected-member'
      report.add(code, pointerOf(this.#path), { member, owner: title })
    }
    if (anyOf && !anyOf.some((member) => Object.hasOwn(object, member))) {
      report.add('missing-member', pointerOf(this.#path), { member: anyOf.join(' or '), owner: title })
    }
  }

  #wrongType(value: MutableJson, shape: Shape): void {
    const values = { member: this.#member(), expected: describeShape(shape), found: describeValue(value) }
    this.#report?.add('wrong-type', pointerOf(this.#path), values)
  }

  /** How to call the current place: its path below the nearest object of a kind. */
  #member(): string {
    const below = this.#path.slice(this.#kindDepth)
    return below.length > 0 ? `${below.join('/')} of the ${kinds[this.#kind].title}` : `the ${kinds[this.#kind].title}`
  }
}

/** Whether objects of this shape have a kind, so that a reference can be told from one that has just that name. */
function isReferable(shape: Shape): shape is Extract<Shape, { kind: KindName }> {
  return shape.is === 'object' || shape.is === 'reference-or-object'
}
