import ts from 'typescript'
import type { ApiContract } from '../contract/contract.ts'
import { payloadNames } from './mock-mutations.ts'
import type { Mutation } from './mutation.ts'
import { type FindEdit, firstIn, literalValue, memberName, replace } from './syntax.ts'

const inTypes = (name: string, find: Mutation['find']): Mutation => ({ name, kind: 'client', files: '.d.ts', find })

/** Changes the first member of a type that is named so. */
function inMember(names: readonly string[], change: (member: ts.PropertySignature) => ReturnType<FindEdit>): FindEdit {
  return (module) =>
    firstIn(module, (node) =>
      ts.isPropertySignature(node) && names.includes(memberName(node) ?? '') ? change(node) : undefined,
    )
}

function requiredNames({ operations }: ApiContract): string[] {
  return operations.flatMap(({ parameters }) =>
    parameters.filter(({ required, suppliedBy }) => required && suppliedBy === 'caller').map(({ name }) => name),
  )
}

/** What can go wrong in the types of a client. */
export const typeMutations: readonly Mutation[] = [
  inTypes('a field of the answer is called otherwise', (contract) =>
    inMember(payloadNames(contract), (member) => replace(member.name, JSON.stringify(`${memberName(member)}X`))),
  ),
  inTypes('a required parameter may be left out', (contract) =>
    inMember(requiredNames(contract), (member) =>
      member.questionToken ? undefined : replace(member.name, `${member.name.getText()}?`),
    ),
  ),
  inTypes('a parameter has another type', (contract) =>
    inMember(requiredNames(contract), ({ type }) => type && replace(type, 'unknown')),
  ),
  inTypes('a documented code is missing', ({ operations }) => {
    const codes = operations.flatMap(({ errors }) => errors.map(({ code }) => code))
    return (module) =>
      firstIn(module, (node) =>
        ts.isLiteralTypeNode(node) &&
        codes.includes(String(literalValue(node.literal))) &&
        ts.isUnionTypeNode(node.parent)
          ? replace(node, '"NoSuchCode"')
          : undefined,
      )
  }),
]
