/** What `--help` prints. */
export const helpText = `Makes a typed client, validators and MSW mocks from OpenAPI documents.

  npm run generate -- [SPEC …] [options]

Without SPEC: every specs/*/openapi.yaml, into packages/generated. With SPEC, any OpenAPI 3.0 or 3.1 document in YAML or
JSON: writes DIR/<name>/client, DIR/<name>/validators and DIR/<name>/mocks.

  --out DIR         where to write; ./generated with SPEC, packages/generated without
  --name NAME       name of the one SPEC's folder and packages; otherwise taken from the file or its folder
  --only LIST       only these of client,validators,mocks
  --lang LANG       apply the translation openapi.LANG.overlay.yaml that lies beside the document
  --allow-ref DIR   also read files in DIR that a document refers to; may be repeated
  --check           write nothing; exit 1 and list every file that differs
  --watch           generate again whenever a document changes, until Ctrl-C
  --json            print one JSON object in place of text
  --help, --version

Exit codes: 0 done; 1 a document is faulty, or --check found a difference; 2 the command line is; 70 the generator is.
`
