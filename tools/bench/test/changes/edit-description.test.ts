import { expect, test } from 'vitest'
import { editDescription } from '../../src/changes/edit-description.ts'

test('one description of a JSON document is changed', () => {
  const text = '{"info": {"description": "First."}, "paths": {"/a": {"get": {"description":"Second."}}}}'
  expect(editDescription(text, 0)).toBe(text.replace('First.', 'Changed. First.'))
  expect(editDescription(text, 0.99)).toBe(text.replace('Second.', 'Changed. Second.'))
})

test('one of a YAML document too, where it stands on one line', () => {
  const text = `info:
  description: |
    Many
    lines
tags:
  - description: "Quoted: yes"
    name: description
`
  expect(editDescription(text, 0)).toBe(text.replace('Quoted', 'Changed. Quoted'))
})

test('a document without any is an error', () => {
  expect(() => editDescription('openapi: 3.1.0', 0)).toThrow('no description')
})
