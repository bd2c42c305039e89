/** Codes of the model stage: names, operations, actions, errors, security. */
export const modelCodes = {
  'unresolved-reference': {
    severity: 'error',
    message: 'The reference {reference} names nothing in the document.',
    hint: 'Correct the reference, or add what it names.',
  },
  'circular-reference': {
    severity: 'error',
    message: 'The reference {reference} leads back to itself and never to a value.',
    hint: 'Let one of the references in the circle hold the value itself.',
  },
  'duplicate-operation-id': {
    severity: 'warning',
    message: 'The operationId {id} is used more than once; this operation is called {renamed}.',
    hint: 'Give every operation an operationId of its own.',
  },
  'webhooks-not-generated': {
    severity: 'warning',
    message:
      'Webhooks ({count} of them) are requests that the API sends; no client, mock or validator is made for them.',
    hint: 'Nothing to do, unless you need them: their schemas under components/schemas do get validators.',
  },
} as const
