/** Codes of the load stage: what refers to what. */
export const referenceCodes = {
  'unresolved-ref': {
    severity: 'error',
    message: 'Nothing is at {target}.',
    hint: '{guess}Correct the $ref, or add what it refers to.',
  },
  'unresolved-mapping': {
    severity: 'warning',
    message: 'Nothing is at {target}, to which the discriminator leads; this value is left out.',
    hint: '{guess}Correct the reference, or add the schema that it means.',
  },
  'ref-of-other-kind': {
    severity: 'warning',
    message: '{target} is not what belongs here: a {expected} is needed; {taken}.',
    hint: 'Refer to an entry of components/{section}.',
  },
  'ref-to-no-object': {
    severity: 'error',
    message: 'What is at {target} is no {expected}.',
    hint: 'Refer to an object of that kind.',
  },
  'ref-cycle': {
    severity: 'error',
    message: '{target} refers to nothing but references that lead back to it.',
    hint: 'Replace one of these references with the thing itself.',
  },
  'ref-chain': {
    severity: 'error',
    message: '{target} leads on from reference to reference, more than {longest} times.',
    hint: 'Refer to the thing itself.',
  },
  'refs-multiply': {
    severity: 'error',
    message:
      'With its references written out, the document has more than {limit} values: at the latest from {target} on.',
    hint: 'Path items and operations that refer to one another multiply; write the callbacks out, or leave them out.',
  },
  'all-of-multiplies': {
    severity: 'error',
    message: 'By way of allOf the schema {schema} has more than {limit} others, the same ones again and again.',
    hint: 'Let it have what it needs directly, and once.',
  },
  'ref-to-network': {
    severity: 'error',
    message: '{target} is on the network, and nothing is fetched from there.',
    hint: 'Save the file next to the document and refer to it by its relative path.',
  },
  'ref-outside': {
    severity: 'error',
    message: "{target} lies outside the document's folder, and is not read.",
    hint: 'Move the file into that folder, or allow its own with --allow-ref DIR.',
  },
  'ref-to-anchor': {
    severity: 'error',
    message: '{target} refers to an anchor that no schema has.',
    hint: 'Refer to the place by its JSON pointer, for example #/components/schemas/Name.',
  },
  'ref-without-slash': {
    severity: 'warning',
    message: '{target} is no JSON pointer, which begins with a slash; it is read as one.',
    hint: 'Write a slash behind the number sign.',
  },
  'ref-in-own-schema': {
    severity: 'warning',
    message: 'Nothing is at {target} of the document; it is read as {meant}.',
    hint: 'A reference that begins with # begins at the top of the document, unless the schema has an $id.',
  },
  'undeclared-path-parameter': {
    severity: 'warning',
    message: 'The path has the parameter {parameter}, which is not declared; it is taken for a text.',
    hint: 'Add a parameter with "name: {parameter}", "in: path" and "required: true" here, or correct the path.',
  },
  'unused-path-parameter': {
    severity: 'warning',
    message: 'The path parameter {parameter} does not occur in the path {path}.',
    hint: 'Remove it, or write it into the path in curly brackets.',
  },
  'optional-path-parameter': {
    severity: 'warning',
    message: 'The path parameter {parameter} is not "required: true"; it is taken as required.',
    hint: 'Add "required: true": there is no path without it.',
  },
  'unclosed-path-parameter': {
    severity: 'error',
    message: 'The curly brackets in the path {path} do not match.',
    hint: 'Each parameter is one name in one pair of curly brackets.',
  },
  'unknown-security-scheme': {
    severity: 'warning',
    message: 'There is no security scheme {name}; the requirement is left out.',
    hint: '{guess}Add it under components/securitySchemes, or correct the name.',
  },
  'incomplete-security-scheme': {
    severity: 'error',
    message: 'A security scheme of type {type} needs the member {member}.',
    hint: 'Add it here.',
  },
  'other-version-bound': {
    severity: 'warning',
    message: '{member} is written in the way of another OpenAPI version: {version} wants {expected}.',
    hint: 'Write it in the way of {version}; until then it is read as it was meant.',
  },
  'schema-and-content': {
    severity: 'warning',
    message: 'A {owner} has either schema or content; this one has {found}.',
    hint: 'Keep the one that says how the value is written.',
  },
} as const
