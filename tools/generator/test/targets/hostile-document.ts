import type { Json, JsonObject } from '../../src/model/model.ts'

/**
 * A document with a text of its own at every place that takes one. Each is the word `at` and a number: no text occurs
 * twice, so that one can be replaced and nothing else changes. Places where only certain words are allowed (methods,
 * types, `in`) have those.
 */
const template = `{
  "openapi": "3.1.0",
  "info": { "title": "at 0", "version": "at 1", "description": "at 2", "summary": "at 3" },
  "servers": [{ "url": "https://at-4.example.com/{at-5}", "description": "at 6", "variables": { "at-5": { "default": "at 7", "enum": ["at 7", "at 8"], "description": "at 9" } } }],
  "tags": [{ "name": "at 10", "description": "at 11" }],
  "security": [{ "at 12": [] }],
  "paths": {
    "/at 13/{at 14}": {
      "summary": "at 15",
      "post": {
        "operationId": "at 16",
        "summary": "at 17",
        "description": "at 18",
        "tags": ["at 10"],
        "parameters": [
          { "name": "at 14", "in": "path", "required": true, "description": "at 19", "schema": { "type": "string" }, "example": "at 20" },
          { "name": "at 21", "in": "query", "schema": { "type": "string", "enum": ["at 22", "at 23"] } },
          { "name": "at-24", "in": "header", "schema": { "type": "string", "format": "at 25", "description": "at 26" } },
          { "name": "at 27", "in": "cookie", "schema": { "$ref": "#/components/schemas/At 28" } }
        ],
        "requestBody": {
          "description": "at 29",
          "required": true,
          "content": { "application/at-30": { "schema": { "type": "object", "required": ["at 31"], "properties": { "at 31": { "type": "string", "pattern": "at 32", "title": "at 33", "default": "at 34", "example": "at 32" } } } } }
        },
        "responses": {
          "200": {
            "description": "at 35",
            "headers": { "at-36": { "description": "at 37", "schema": { "type": "string", "example": "at 38" } } },
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/At 28" }, "examples": { "at 39": { "summary": "at 40", "value": { "at 41": "at 42", "kind": "at 43" } } } } }
          },
          "4XX": { "description": "at 44", "content": { "application/json": { "schema": { "type": "object", "properties": { "at 45": { "type": "string" } } }, "example": { "at 45": "at 46" } } } }
        },
        "x-permission": { "action": "at 47", "access": "at 48", "resource": "at 49", "conditionKeys": ["at 50"] },
        "x-errors": [{ "code": "at 51", "status": 400, "message": "at 52", "meaning": "at 53", "retryable": true, "response": "Failure", "source": "at 54", "parameter": "at 21", "headers": { "at-55": "at 56" } }]
      }
    }
  },
  "components": {
    "securitySchemes": { "at 12": { "type": "apiKey", "in": "header", "name": "at-57", "description": "at 58" } },
    "responses": { "Failure": { "description": "at 59", "x-error-envelope": { "code": "/at 60", "message": "/at 61" }, "content": { "application/json": { "schema": { "type": "object", "properties": { "at 60": { "type": "string" }, "at 61": { "type": "string" } } }, "example": { "at 60": "at 62", "at 61": "at 63" } } } } },
    "schemas": {
      "At 28": {
        "title": "at 64",
        "description": "at 65",
        "type": "object",
        "required": ["kind"],
        "properties": { "at 41": { "type": "string", "description": "at 66", "externalDocs": { "url": "https://example.com/at-67", "description": "at 68" } }, "kind": { "const": "at 43" }, "again": { "$ref": "#/components/schemas/At 28" }, "secret": { "type": "string", "format": "password" } },
        "additionalProperties": { "type": "object", "propertyNames": { "pattern": "at 69" }, "patternProperties": { "at 70": { "type": "string" } } }
      },
      "Either": { "oneOf": [{ "$ref": "#/components/schemas/One" }, { "$ref": "#/components/schemas/Other" }], "discriminator": { "propertyName": "at 71", "mapping": { "at 72": "#/components/schemas/One", "at 73": "#/components/schemas/Other" } } },
      "One": { "type": "object", "required": ["at 71"], "properties": { "at 71": { "type": "string" }, "at 74": { "type": "array", "items": { "enum": ["at 75", 1, null] } } } },
      "Other": { "type": "object", "required": ["at 71"], "properties": { "at 71": { "type": "string" } } }
    }
  }
}`

/** How many places the document has. */
export const placeCount = 76

/** Patterns: one that JavaScript cannot read is taken out by the model, so these places get a text's own pattern. */
const patternPlaces: ReadonlySet<number> = new Set([32, 69, 70])

/** The document, with `text` at one place, or with texts that mean nothing everywhere. */
export function documentWith(place?: number, text = ''): JsonObject {
  const isPattern = place !== undefined && patternPlaces.has(place)
  const written = isPattern ? text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : text
  return replace(JSON.parse(template) as Json, place, written) as JsonObject
}

function replace(value: Json, place: number | undefined, text: string): Json {
  if (typeof value === 'string') return replaceIn(value, place, text)
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => replace(item, place, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [replaceIn(key, place, text), replace(member, place, text)]),
  )
}

function replaceIn(value: string, place: number | undefined, text: string): string {
  if (place === undefined) return value
  // A reference writes slashes and tildes of a name in its own way (RFC 6901).
  const written = value.startsWith('#/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text
  return value.replace(new RegExp(`[Aa]t[ -]${place}(?!\\d)`), () => written)
}
