import ts from 'typescript'
import type { ApiContract } from '../contract/contract.ts'
import { payloadNames } from './mock-mutations.ts'
import type { Mutation } from './mutation.ts'
import { type Edit, type FindEdit, firstIn, literalValue, memberName, replace } from './syntax.ts'

const inValidators = (name: string, find: Mutation['find']): Mutation => ({
  name,
  kind: 'validators',
  files: '.js',
  find,
})

/** The first call of a method, such as `.gte(15)`, with an argument that fits. */
function firstCall(
  names: readonly string[],
  fits: (argument: ts.Expression | undefined) => boolean,
  change: (call: ts.CallExpression, argument: ts.Expression | undefined) => Edit | undefined,
): FindEdit {
  return (module) =>
    firstIn(module, (node) => {
      if (!ts.isCallExpression(node)) return undefined
      const { expression } = node
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
      const [argument] = node.arguments
      return names.includes(name) && fits(argument) ? change(node, argument) : undefined
    })
}

/** A number that the document bounds a parameter with. */
function boundsOf({ operations }: ApiContract, key: 'minimum' | 'maximum'): number[] {
  return operations.flatMap(({ parameters }) =>
    parameters.flatMap(({ schema }) => (typeof schema.value[key] === 'number' ? [schema.value[key]] : [])),
  )
}

/** The statement of the module in which something stands. */
function statementOf(node: ts.Node): ts.Node {
  return ts.isSourceFile(node.parent) ? node : statementOf(node.parent)
}

/** A bound stands in the schema, and again in the quick test of what most values are. */
function replaceNumber(statement: ts.Node, number: number, step: number): Edit {
  const whole = new RegExp(`(?<![\\w.-])${number}(?![\\w.])`, 'g')
  return replace(statement, statement.getText().replace(whole, String(number + step)))
}

function otherBound(key: 'minimum' | 'maximum', step: number): Mutation['find'] {
  return (contract) => {
    const bounds = boundsOf(contract, key)
    if (bounds.length === 0) return undefined
    const methods =
      key === 'minimum' ? ['gte', 'min', '_gte', 'gt', 'minimum'] : ['lte', 'max', '_lte', 'lt', 'maximum']
    return firstCall(
      methods,
      (argument) => bounds.includes(Number(argument?.getText())),
      (call, argument) => argument && replaceNumber(statementOf(call), Number(argument.getText()), step),
    )
  }
}

/** A member of an object's schema that the document requires. */
function requiredMember(contract: ApiContract, change: (member: ts.PropertyAssignment) => Edit): FindEdit {
  const required = contract.operations.flatMap(({ parameters }) =>
    parameters.filter((parameter) => parameter.required && parameter.suppliedBy === 'caller').map(({ name }) => name),
  )
  const names = required.length > 0 ? required : payloadNames(contract)
  return (module) =>
    firstIn(module, (node) =>
      ts.isPropertyAssignment(node) && names.includes(memberName(node) ?? '') && ts.isCallExpression(node.initializer)
        ? change(node)
        : undefined,
    )
}

/** What can go wrong in a validator. */
export const validatorMutations: readonly Mutation[] = [
  inValidators('a minimum is one more', otherBound('minimum', 1)),
  inValidators('a minimum is one less', otherBound('minimum', -1)),
  inValidators('a maximum is one more', otherBound('maximum', 1)),
  inValidators('a maximum is one less', otherBound('maximum', -1)),
  inValidators('a required member is optional', (contract) =>
    requiredMember(contract, ({ initializer }) => replace(initializer, `${initializer.getText()}.optional()`)),
  ),
  inValidators('a member is called otherwise', (contract) =>
    requiredMember(contract, (member) => replace(member.name, JSON.stringify(`${memberName(member)}X`))),
  ),
  inValidators('a pattern is another', () =>
    firstCall(
      ['regex'],
      (argument) => argument !== undefined && ts.isRegularExpressionLiteral(argument),
      (_, argument) => argument && replace(argument, '/^another/'),
    ),
  ),
  inValidators('a word is missing', ({ operations }) => {
    const words = operations.flatMap(({ parameters }) =>
      parameters.flatMap(({ schema }) => (Array.isArray(schema.value['enum']) ? schema.value['enum'] : [])),
    )
    if (words.length === 0) return undefined
    return (module) =>
      firstIn(module, (node) =>
        ts.isStringLiteralLike(node) && words.includes(literalValue(node)) ? replace(node, '"another"') : undefined,
      )
  }),
  inValidators('a truth value is a text', () =>
    firstCall(
      ['boolean'],
      () => true,
      (call) => replace(call, call.getText().replace('boolean', 'string')),
    ),
  ),
  inValidators('a closed object is open', () =>
    firstCall(
      ['strictObject', 'strict'],
      () => true,
      (call) =>
        replace(
          call,
          call
            .getText()
            .replace('strictObject', 'looseObject')
            .replace(/\.strict\(\)$/, '.loose()'),
        ),
    ),
  ),
]
